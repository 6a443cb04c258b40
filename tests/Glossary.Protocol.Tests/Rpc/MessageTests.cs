using System.Text;
using Glossary.Protocol.Rpc;
using Xunit;

namespace Glossary.Protocol.Tests.Rpc;

public sealed class MessageTests
{
    [Fact]
    public void A_request_has_method_id_and_params()
    {
        var message = Parse("""{"jsonrpc":"2.0","id":7,"method":"a/b","params":{"x":[1, 2]}}""");
        Assert.Equal((MessageKind.Request, "7", "a/b"), (message.Kind, message.Id?.Json, message.Method));
        Assert.Equal("""{"x":[1, 2]}""", Json(message.Payload));
    }

    [Theory]
    [InlineData("""{"params":{"x":1},"method":"m","id":1,"jsonrpc":"2.0"}""", "members in any order")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"more":{"method":"no"},"method":"m","params":{"x":1}}""", "unknown members, whatever is in them")]
    [InlineData(""" { "jsonrpc" : "2.0" , "id" : 1 , "method" : "m" , "params" : {"x":1} } """, "white space")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"\u006d","params":{"x":1}}""", "an escaped method")]
    [InlineData("""{"jsonrpc":"2.0","\ud800":"\udc00","id":1,"method":"m","params":{"x":1}}""", "a member whose name is a lone surrogate")]
    public void Envelopes_may_look_otherwise(string body, string because)
    {
        var message = Parse(body);
        Assert.Equal((because, MessageKind.Request, "1", "m"), (because, message.Kind, message.Id?.Json, message.Method));
        Assert.Equal("""{"x":1}""", Json(message.Payload));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("1.50")]
    [InlineData("1e3")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("\"\"")]
    [InlineData("\"1\"")]
    [InlineData("\"a\\\"b\\u00e9\\ud83d\\ude00é\"")]
    [InlineData("\"x\\ud800\"")]
    public void Ids_are_kept_exactly(string id) => Assert.Equal(id, Parse($$"""{"jsonrpc":"2.0","id":{{id}},"method":"m"}""").Id?.Json);

    [Fact]
    public void Ids_are_equal_by_type_and_value()
    {
        static RequestId? Id(string id) => Parse($$"""{"jsonrpc":"2.0","id":{{id}},"method":"m"}""").Id;
        Assert.Equal(Id("1"), Id("1"));
        Assert.Equal(RequestId.From(1), Id("1"));
        Assert.NotEqual(Id("1"), Id("\"1\""));
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","method":"m"}""", "missing")]
    [InlineData("""{"jsonrpc":"2.0","method":"m","params":null}""", "null")]
    public void Params_may_be_absent(string body, string because)
    {
        var message = Parse(body);
        Assert.Equal((because, MessageKind.Notification), (because, message.Kind));
        Assert.True(message.Payload.IsEmpty);
    }

    [Fact]
    public void A_response_has_a_result_or_an_error()
    {
        var success = Parse("""{"jsonrpc":"2.0","id":"a","result":[null]}""");
        Assert.Equal((MessageKind.Response, "\"a\"", "[null]", ""), (success.Kind, success.Id?.Json, Json(success.Payload), Json(success.Error)));
        var nothing = Parse("""{"jsonrpc":"2.0","id":1,"result":null}""");
        Assert.Equal((MessageKind.Response, ""), (nothing.Kind, Json(nothing.Payload)));
        var failure = Parse("""{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":"m"}}""");
        Assert.Equal((MessageKind.Response, null), (failure.Kind, failure.Id));
        Assert.Equal("""{"code":1,"message":"m"}""", Json(failure.Error));
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("hello", "no JSON")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":""", "cut off")]
    [InlineData("{} {}", "two values")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"m",}""", "a comma too many")]
    public void What_is_no_JSON_is_a_parse_error(string body, string because) => AssertInvalid(ErrorCodes.ParseError, null, Parse(body), because);

    [Fact]
    public void What_is_no_UTF8_is_a_parse_error()
    {
        byte[] body = [.. """{"jsonrpc":"2.0","method":"m","params":["""u8, (byte)'"', 0xff, 0xfe, (byte)'"', .. "]}"u8];
        AssertInvalid(ErrorCodes.ParseError, null, Message.Parse(body), "0xff is no UTF-8");
    }

    [Fact]
    public void JSON_deeper_than_any_message_is_a_parse_error()
    {
        var body = $$"""{"jsonrpc":"2.0","method":"m","params":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}""";
        AssertInvalid(ErrorCodes.ParseError, null, Parse(body), "and does not overflow the stack");
    }

    [Theory]
    [InlineData("42", null, "a number")]
    [InlineData("null", null, "null")]
    [InlineData("""[{"jsonrpc":"2.0","id":1,"method":"x"}]""", null, "a batch")]
    [InlineData("{}", null, "no version")]
    [InlineData("""{"jsonrpc":"1.0","id":1,"method":"x"}""", "1", "another version")]
    [InlineData("""{"jsonrpc":2.0,"id":1,"method":"x"}""", "1", "a version that is no string")]
    [InlineData("""{"jsonrpc":"2.0"}""", null, "neither method nor result")]
    [InlineData("""{"jsonrpc":"2.0","id":3}""", "3", "an id and nothing else")]
    [InlineData("""{"jsonrpc":"2.0","method":5}""", null, "a method that is no string")]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"x"}""", null, "an id that is an object")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"x"}""", null, "an id that is null")]
    public void What_is_no_message_is_an_invalid_request(string body, string? id, string because) =>
        AssertInvalid(ErrorCodes.InvalidRequest, id, Parse(body), because);

    [Fact]
    public void Whatever_the_bytes_parsing_does_not_throw()
    {
        var template = """{"jsonrpc":"2.0","id":"a\ud800","method":"m\u00e9","params":{"x":[1,"\ud83d\ude00",null]}}"""u8.ToArray();
        for (var seed = 0; seed < 5000; seed++)
        {
            var random = new Random(seed);
            var body = template[..random.Next(template.Length + 1)];
            for (var changes = random.Next(4); changes > 0 && body.Length > 0; changes--)
                body[random.Next(body.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : template[random.Next(template.Length)];
            Assert.Null(Record.Exception(() => Message.Parse(body)));
        }
    }

    private static void AssertInvalid(int code, string? id, Message message, string because)
    {
        Assert.Equal((because, MessageKind.Invalid), (because, message.Kind));
        Assert.Equal((because, code, id), (because, message.Problem!.Code, message.Id?.Json));
    }

    private static Message Parse(string body) => Message.Parse(Encoding.UTF8.GetBytes(body));

    private static string Json(ReadOnlyMemory<byte> json) => Encoding.UTF8.GetString(json.Span);
}

using Glossary.Server.Conversions;
using Xunit;

namespace Glossary.Server.Tests.Conversions;

public class FileUrisTests
{
    [Theory]
    [InlineData("/a/b.txt", "file:///a/b.txt", "plain")]
    [InlineData("/a b/#c?.txt", "file:///a%20b/%23c%3F.txt", "signs that mean something in a URI")]
    [InlineData("/a%41b", "file:///a%2541b", "a percent sign is itself")]
    [InlineData("/ü.txt", "file:///%C3%BC.txt", "letters beyond ASCII")]
    public void Paths_become_uris_and_come_back(string path, string uri, string reason)
    {
        Assert.True(uri == FileUris.FromPath(path), reason);
        Assert.True(path == FileUris.ToPath(uri), reason);
    }

    [Theory]
    [InlineData("untitled:Untitled-1")]
    [InlineData("https://example.com/a")]
    [InlineData("not a uri")]
    [InlineData("file:///a%00b")]
    [InlineData("")]
    public void What_is_no_file_has_no_path(string uri) => Assert.Null(FileUris.ToPath(uri));
}

using Glossary.Server.Paths;
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
    [InlineData(@"C:\ws\a b.txt", "file:///c%3A/ws/a%20b.txt", "as VS Code writes it")]
    [InlineData(@"C:\", "file:///c%3A/", "a whole drive")]
    [InlineData(@"\\server\share\a.txt", "file://server/share/a.txt", "on another machine")]
    [InlineData(@"C:\100%\ü#.txt", "file:///c%3A/100%25/%C3%BC%23.txt", "signs that mean something in a URI, and letters beyond ASCII")]
    public void Paths_of_Windows_become_uris_and_come_back(string path, string uri, string reason)
    {
        Assert.True(uri == FileUris.FromPath(path, isWindows: true), reason);
        Assert.True(path == FileUris.ToPath(uri, isWindows: true), reason);
    }

    [Theory]
    [InlineData("file:///c:/ws", true, @"C:\ws", "the colon need not be escaped")]
    [InlineData("file:///C%3a/ws", true, @"C:\ws", "nor need anybody agree how")]
    [InlineData("file:///c%3A", true, @"C:\", "a drive is a folder")]
    [InlineData("file://localhost/c:/ws", true, @"C:\ws", "this machine by its name")]
    [InlineData("FILE:/c:/ws", true, @"C:\ws", "without a machine (RFC 8089)")]
    [InlineData("file:///ws/a", true, @"\ws\a", "without a drive")]
    [InlineData("file:///c%3A/ws", false, "/c:/ws", "a folder of an odd name, elsewhere")]
    [InlineData("file://localhost/ws", false, "/ws", "this machine by its name")]
    [InlineData("file://server/ws", false, null, "another machine, whose files have no path here")]
    [InlineData("file:/ws?query#L5", false, "/ws", "what comes behind the path is none of it")]
    [InlineData("file:ws", false, null, "relative to nothing")]
    [InlineData("file:", true, null, "nothing")]
    public void Uris_become_paths_as_the_system_writes_them(string uri, bool isWindows, string? path, string reason) =>
        Assert.True(path == FileUris.ToPath(uri, isWindows), $"{reason}: {FileUris.ToPath(uri, isWindows)}");

    [Theory]
    [InlineData("untitled:Untitled-1")]
    [InlineData("https://example.com/a")]
    [InlineData("not a uri")]
    [InlineData("file:///a%00b")]
    [InlineData("")]
    public void What_is_no_file_has_no_path(string uri) => Assert.Null(FileUris.ToPath(uri));
}

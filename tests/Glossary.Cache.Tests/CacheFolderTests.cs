using Xunit;

namespace Glossary.Cache.Tests;

public class CacheFolderTests
{
    [Theory]
    [InlineData(CacheSystem.Xdg, "HOME=/home/ada", "/home/ada/.cache/glossary-lsp", "the usual place")]
    [InlineData(CacheSystem.Xdg, "HOME=/home/ada XDG_CACHE_HOME=/caches", "/caches/glossary-lsp", "the user's choice for all programs")]
    [InlineData(CacheSystem.Xdg, "HOME=/home/ada XDG_CACHE_HOME=caches", "/home/ada/.cache/glossary-lsp", "a relative one is to be ignored")]
    [InlineData(CacheSystem.Xdg, "HOME=/home/ada XDG_CACHE_HOME=", "/home/ada/.cache/glossary-lsp", "empty is as good as unset")]
    [InlineData(CacheSystem.Xdg, "XDG_CACHE_HOME=/caches", "/caches/glossary-lsp", "needs no home")]
    [InlineData(CacheSystem.Xdg, "HOME=/home/ada XDG_CACHE_HOME=/caches GLOSSARY_LSP_CACHE=/mine", "/mine", "the user's choice for this program")]
    [InlineData(CacheSystem.Xdg, "HOME=/home/ada GLOSSARY_LSP_CACHE=", "/home/ada/.cache/glossary-lsp", "empty is as good as unset")]
    [InlineData(CacheSystem.MacOS, "HOME=/Users/ada", "/Users/ada/Library/Caches/glossary-lsp", "the usual place")]
    [InlineData(CacheSystem.MacOS, "HOME=/Users/ada GLOSSARY_LSP_CACHE=/mine", "/mine", "the user's choice")]
    [InlineData(CacheSystem.Windows, @"LOCALAPPDATA=C:\Users\ada\AppData\Local", @"C:\Users\ada\AppData\Local\glossary-lsp", "the usual place")]
    [InlineData(CacheSystem.Windows, @"GLOSSARY_LSP_CACHE=D:\mine", @"D:\mine", "the user's choice")]
    [InlineData(CacheSystem.Windows, @"GLOSSARY_LSP_CACHE=\\server\mine", @"\\server\mine", "a network folder")]
    public void The_folder_follows_the_environment(CacheSystem system, string environment, string expected, string reason) =>
        Assert.True(CacheFolder.Choose(Variables(environment), system) == new CacheFolderChoice(expected, null), reason);

    [Theory]
    [InlineData(CacheSystem.Xdg, "", "There is no cache: HOME names no folder. Set GLOSSARY_LSP_CACHE to a folder for it.")]
    [InlineData(CacheSystem.Xdg, "HOME=nowhere", "There is no cache: HOME names no folder. Set GLOSSARY_LSP_CACHE to a folder for it.")]
    [InlineData(CacheSystem.Windows, "HOME=/home/ada", "There is no cache: LOCALAPPDATA names no folder. Set GLOSSARY_LSP_CACHE to a folder for it.")]
    [InlineData(CacheSystem.Xdg, "HOME=/home/ada GLOSSARY_LSP_CACHE=mine", "There is no cache: GLOSSARY_LSP_CACHE is \"mine\", which is not an absolute path. Set it to one, or to nothing.")]
    public void Where_there_is_none_a_sentence_says_why(CacheSystem system, string environment, string expected) =>
        Assert.Equal(new CacheFolderChoice(null, expected), CacheFolder.Choose(Variables(environment), system));

    private static Func<string, string?> Variables(string environment)
    {
        var variables = environment.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        return name => variables.GetValueOrDefault(name);
    }
}

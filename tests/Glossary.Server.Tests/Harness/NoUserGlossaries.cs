using System.Runtime.CompilerServices;
using Glossary.Server.Glossaries;

namespace Glossary.Server.Tests.Harness;

/// <summary>Keeps what the person who runs the tests has for glossaries of their own out of them.</summary>
internal static class NoUserGlossaries
{
    [ModuleInitializer]
    public static void Set() => Environment.SetEnvironmentVariable(UserGlossaries.Variable, "none");
}

using Microsoft.Win32.SafeHandles;

namespace Glossary.Server.Loop;

/// <summary>Standard output, for frames.</summary>
internal static class StandardOutput
{
    private const int Descriptor = 1;

    /// <summary>Opens it.</summary>
    /// <remarks>On Unix not as a console: that would set up a terminal before its first byte, while the editor waits for its first answer.</remarks>
    public static Stream Open() =>
        OperatingSystem.IsWindows()
            ? Console.OpenStandardOutput()
            : new FileStream(new SafeFileHandle(Descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
}

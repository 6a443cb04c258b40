using System.Diagnostics;
using Glossary.Tests.Writer;

namespace Glossary.Tests;

/// <summary>Another process that uses the cache, or writes into it once it is told to.</summary>
internal sealed class WriterProcess : IDisposable
{
    private readonly Process process;

    /// <summary>Starts one that writes images.</summary>
    public WriterProcess(string folder, string key, int count)
        : this(folder, key, $"{count}")
    {
    }

    /// <summary>Starts one that opens a full-text index for writing.</summary>
    public WriterProcess(string folder)
        : this([folder])
    {
    }

    /// <summary>Starts one that uses an image.</summary>
    public WriterProcess(string folder, string key)
        : this([folder, key])
    {
    }

    private WriterProcess(params ReadOnlySpan<string> arguments) =>
        process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(NumberedImage).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

    /// <summary>Lets it write.</summary>
    /// <param name="first">The number of its first image.</param>
    public void Go(int first)
    {
        Expect("READY");
        process.StandardInput.WriteLine(first);
        process.StandardInput.Flush();
    }

    /// <summary>Waits until its first image is there, or its index open; it is then at the next image.</summary>
    public void WaitForFirst() => Expect("WRITING");

    /// <summary>Waits until it uses the image.</summary>
    public void WaitForUse() => Expect("USING");

    /// <summary>Lets one that uses an image come to its end.</summary>
    public void ComeToAnEnd()
    {
        process.StandardInput.Close();
        process.WaitForExit();
    }

    /// <summary>Whether it still writes.</summary>
    public bool IsWriting => !process.HasExited;

    /// <summary>What it says of a failure, at its end; nothing if there is none.</summary>
    public string End() => process.StandardOutput.ReadToEnd();

    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    private void Expect(string line)
    {
        if (process.StandardOutput.ReadLine() is var said && said != line) throw new InvalidOperationException($"The writer says {said}.");
    }

    public void Dispose()
    {
        if (IsWriting) Kill();
        process.Dispose();
    }
}

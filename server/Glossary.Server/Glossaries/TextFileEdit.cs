using System.Text;
using Glossary.Formats.Blocks;
using Glossary.Formats.Glossaries;

namespace Glossary.Server.Glossaries;

/// <summary>Adds entries to glossary files on disk. All other bytes stay as they are, whatever the encoding, and so do permissions.</summary>
internal static class TextFileEdit
{
    /// <summary>Adds an entry to a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="problem">Why the file cannot be read or written, to stand behind its path; null where it can.</param>
    /// <returns>What came of it; null where there is a <paramref name="problem"/>.</returns>
    public static Addition? Add(string path, NewEntry entry, out string? problem)
    {
        if (!TextFile.TryRead(path, out var text, out problem)) return null;
        try
        {
            var bytes = File.ReadAllBytes(path);
            if (EncodingOf(bytes, out var mark) is not { } encoding || encoding.GetString(bytes.AsSpan(mark)) != text.Text)
            {
                problem = "it is not saved as UTF-8, so nothing is added; save it as UTF-8 first";
                return null;
            }

            var added = EntryAdding.Add(path, text.Text, entry);
            if (added.Edit is { } edit) Write(path, bytes, mark + encoding.GetByteCount(text.Text.AsSpan(0, edit.Offset)), encoding.GetBytes(edit.Text));
            return added;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = failure.Message;
            return null;
        }
    }

    /// <summary>The encoding of a file to which text can be added without its other bytes being changed; null for any other.</summary>
    /// <param name="bytes">All of the file.</param>
    /// <param name="mark">How long the byte order marks are that it begins with.</param>
    private static Encoding? EncodingOf(ReadOnlySpan<byte> bytes, out int mark)
    {
        mark = 0;
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            if (!bytes.StartsWith(encoding.Preamble) || bytes.Length % 2 != 0) continue;
            while (bytes[mark..].StartsWith(encoding.Preamble)) mark += encoding.Preamble.Length;
            return encoding;
        }

        while (bytes[mark..].StartsWith(Encoding.UTF8.Preamble)) mark += Encoding.UTF8.Preamble.Length;
        return TextDecoder.IsUtf8(bytes) ? Encoding.UTF8 : null;
    }

    /// <summary>Writes a file with something in addition beside it, and puts it in its place.</summary>
    private static void Write(string path, byte[] before, int offset, byte[] addition)
    {
        // The file and not the link to it is replaced.
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        if (File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly)) throw new UnauthorizedAccessException("it is read-only");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = File.GetUnixFileMode(target);
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.tmp");
        try
        {
            using (var file = new FileStream(temporary, options))
            {
                file.Write(before.AsSpan(0, offset));
                file.Write(addition);
                file.Write(before.AsSpan(offset));
                file.Flush(flushToDisk: true);
            }

            // What others may do is not left to the mask of whoever adds.
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            if (!File.ReadAllBytes(target).AsSpan().SequenceEqual(before)) throw new IOException("it was changed meanwhile; try again");
            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}

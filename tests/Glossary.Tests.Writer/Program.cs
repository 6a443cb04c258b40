using System.Globalization;
using Glossary.Cache;
using Glossary.Search.FullText;
using Glossary.Tests.Writer;

// Argument: FOLDER. Opens the full-text index there for writing, says WRITING, or why it cannot, and waits for a line.
if (args is [var texts])
{
    using var index = FullTextIndex.In(texts);
    var isOpen = index.TryOpenWriter(out var writer, out var problem);
    Console.WriteLine(isOpen ? "WRITING" : problem);
    Console.ReadLine();
    writer?.Dispose();
    return 0;
}

// Arguments: FOLDER KEY. Uses the image there, says USING, and waits for a line.
if (args is [var images, var used])
{
    var opened = new ImageStore(images, NumberedImage.Version).TryOpen(used);
    Console.WriteLine(opened.Image is null ? opened.Problem : "USING");
    Console.ReadLine();
    GC.KeepAlive(opened);
    return 0;
}

// Arguments: FOLDER KEY COUNT. Says READY, waits for the first number on a line, and writes COUNT images with it and those that follow.
// Says WRITING after the first.
var store = new ImageStore(args[0], NumberedImage.Version);
var count = int.Parse(args[2], CultureInfo.InvariantCulture);
Console.WriteLine("READY");
var first = int.Parse(Console.ReadLine() ?? "", CultureInfo.InvariantCulture);
for (var written = 0; written < count;)
{
    var result = store.Write(args[1], sink => NumberedImage.Fill(sink, first + written));
    if (result.State == ImageWriteState.Failed)
    {
        Console.WriteLine(result.Problem);
        return 1;
    }

    if (result.State == ImageWriteState.Written && ++written == 1) Console.WriteLine("WRITING");
}

return 0;

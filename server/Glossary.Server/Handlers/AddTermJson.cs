using System.Text.Json.Serialization;

namespace Glossary.Server.Handlers;

/// <summary>The argument of the command <c>glossary.add</c>: an entry, and the glossary that it goes to.</summary>
/// <param name="Name">The name.</param>
/// <param name="Definition">What it means.</param>
/// <param name="Uri">The glossary; a file that is not there yet is made. Null for the only one that there is.</param>
/// <param name="Abbreviation">What the name is shortened to; null for nothing.</param>
/// <param name="Synonyms">Other names; null for none.</param>
/// <param name="Category">The subject field; null for none.</param>
internal sealed record NewTerm(string Name, string Definition, string? Uri = null, string? Abbreviation = null, string[]? Synonyms = null, string? Category = null);

/// <summary>What became of a <c>glossary.add</c>.</summary>
/// <param name="Uri">The glossary that has the term now, or had it before; null where nothing was written.</param>
/// <param name="Line">The line of its entry, counted from 1.</param>
/// <param name="IsAdded">Whether it was added.</param>
/// <param name="Message">Why not, or what of it was left out, as sentences; null where all is well.</param>
/// <param name="Glossaries">The URIs of the glossaries of which one is to be named; null where that is not what is missing.</param>
internal sealed record AddedTerm(string? Uri = null, int? Line = null, bool IsAdded = false, string? Message = null, IReadOnlyList<string>? Glossaries = null);

/// <summary>How the command's argument and its result are read and written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(NewTerm))]
[JsonSerializable(typeof(AddedTerm))]
internal sealed partial class AddTermJson : JsonSerializerContext;

namespace ScriptHost.LanguageServer.Protocol;

internal sealed record CompletionList(bool IsIncomplete, CompletionItem[] Items);

/// <param name="SortText">Editors sort by it what fits the typed letters equally well.</param>
/// <param name="FilterText">What typed letters are compared with; null for the label.</param>
/// <param name="InsertText">Null for the label.</param>
/// <param name="InsertTextFormat">2 for a snippet; null for text.</param>
/// <param name="TextEdit">Where the word that it replaces is not what editors take for one.</param>
/// <param name="Data">Comes back when the editor asks for more.</param>
internal sealed record CompletionItem(string Label, int Kind, string SortText, string? Detail = null, MarkupContent? Documentation = null, string? FilterText = null, string? InsertText = null, int? InsertTextFormat = null, TextEdit? TextEdit = null, CompletionData? Data = null);

/// <param name="Uri">The file in which it was offered.</param>
/// <param name="Id">Documentation id.</param>
/// <param name="Assembly">The name of the assembly that has it; null when the script has.</param>
internal sealed record CompletionData(string Uri, string Id, string? Assembly);

/// <summary>The protocol's numbers of what an item is.</summary>
internal static class ItemKind
{
    public const int Method = 2;
    public const int Field = 5;
    public const int Variable = 6;
    public const int Class = 7;
    public const int Interface = 8;
    public const int Namespace = 9;
    public const int Property = 10;
    public const int Enum = 13;
    public const int Keyword = 14;
    public const int Snippet = 15;
    public const int File = 17;
    public const int EnumMember = 20;
    public const int Constant = 21;
    public const int Struct = 22;
    public const int TypeParameter = 25;
}

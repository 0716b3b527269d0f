using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.Compiler.Intake;

/// <summary>Bytes of a file to a syntax tree, with the language fixed: the same text means the same on every host.</summary>
internal static class SourceParser
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static CSharpParseOptions Options { get; } = new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Script); // comments stay text: the parser recurses into their XML

    /// <summary>The tree, or null when the file must not reach the parser, which is reported.</summary>
    public static SyntaxTree? Parse(string path, ReadOnlySpan<byte> content, List<ScriptDiagnostic> diagnostics)
    {
        if (Decode(path, content, diagnostics) is not { } text) return null;
        if (TokenCheck.FirstFault(text) is { } fault)
        {
            diagnostics.Add(DiagnosticMap.At(Rules.File, path, SourceText.From(text), fault.Span, fault.Message));
            return null;
        }
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(text, StrictUtf8, SourceHashAlgorithm.Sha256), Options, path);
        DirectiveCheck.Run(tree, diagnostics);
        return tree;
    }

    /// <summary>The paths that a text loads, found without parsing it: reading a folder must be safe where nothing else of it runs. Empty when the file must not reach the parser.</summary>
    public static IReadOnlyList<LoadDirectiveTriviaSyntax> Loads(string path, ReadOnlySpan<byte> content) =>
        Decode(path, content, []) is not { } text || TokenCheck.FirstFault(text) is not null ? []
        : [.. SyntaxFactory.ParseTokens(text, options: Options).Where(t => t.HasLeadingTrivia).SelectMany(t => t.LeadingTrivia).Where(t => t.IsKind(SyntaxKind.LoadDirectiveTrivia)).Select(t => (LoadDirectiveTriviaSyntax)t.GetStructure()!)]; // a directive has a structure

    public static IReadOnlyList<LoadDirectiveTriviaSyntax> Loads(SyntaxTree tree) => [.. ((CompilationUnitSyntax)tree.GetRoot()).GetLoadDirectives()];

    private static string? Decode(string path, ReadOnlySpan<byte> content, List<ScriptDiagnostic> diagnostics)
    {
        if (content.Length > Limits.FileBytes)
        {
            diagnostics.Add(ScriptDiagnostic.OfFile(Rules.File, path, TooLarge(content.Length)));
            return null;
        }
        try
        {
            var text = StrictUtf8.GetString(content);
            return text is ['\uFEFF', .. var rest] ? rest : text;
        }
        catch (DecoderFallbackException e)
        {
            diagnostics.Add(ScriptDiagnostic.OfFile(Rules.File, path, $"the file is not UTF-8 at byte {e.Index + 1}; save it as UTF-8"));
            return null;
        }
    }

    public static string TooLarge(long bytes) => $"the file has {bytes:N0} bytes; the limit is {Limits.FileBytes:N0}; split it with #load";
}

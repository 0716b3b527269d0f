using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScriptHost.Compiler.Intake;
using ScriptHost.Runtime;

namespace ScriptHost.Compiler;

/// <summary>
/// What stays the same of a finding when lines move: rule, file, enclosing function and the words of the line. Findings that are equal in all of these are
/// told apart by their order, which is the report's business.
/// </summary>
public sealed class Fingerprints(Bundle? bundle)
{
    private const int Digits = 16;

    private readonly Dictionary<string, SyntaxTree?> _trees = new(StringComparer.Ordinal);

    /// <summary>16 hexadecimal digits.</summary>
    public string Of(ScriptDiagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        var (function, words) = diagnostic.Line > 0 && Tree(diagnostic.Path) is { } tree && diagnostic.Line <= tree.GetText().Lines.Count
            ? Place(tree, tree.GetText().Lines[diagnostic.Line - 1].Span)
            : ("", diagnostic.SourceLine is { } line ? string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "");
        return new Hash().Add("scripthost/v1").Add(diagnostic.Id).Add(diagnostic.Path).Add(function).Add(words).ToHex()[..Digits];
    }

    private static (string Function, string Words) Place(SyntaxTree tree, TextSpan line)
    {
        var tokens = tree.GetRoot().DescendantTokens(line).Where(t => line.Contains(t.SpanStart)).ToList();
        var functions = tokens.FirstOrDefault().Parent?.AncestorsAndSelf().Select(Name).OfType<string>().Reverse() ?? [];
        return (string.Join('.', functions), string.Join(' ', tokens.Select(t => t.Text)));
    }

    private static string? Name(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax m => m.Identifier.ValueText,
        LocalFunctionStatementSyntax l => l.Identifier.ValueText,
        BaseTypeDeclarationSyntax t => t.Identifier.ValueText,
        PropertyDeclarationSyntax p => p.Identifier.ValueText,
        ConstructorDeclarationSyntax => ".ctor",
        _ => null,
    };

    /// <summary>Null for what is no script or must not reach the parser.</summary>
    private SyntaxTree? Tree(string path)
    {
        if (_trees.TryGetValue(path, out var known)) return known;
        return _trees[path] = path.EndsWith(".csx", StringComparison.Ordinal) && bundle?.Find(path) is { } file ? SourceParser.Parse(path, file.Content.AsSpan(), []) : null;
    }
}

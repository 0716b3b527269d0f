using Microsoft.CodeAnalysis.Text;

namespace ScriptHost.LanguageServer.Mistakes;

/// <summary>What could be written instead of a mistake.</summary>
/// <param name="Title">What choosing it does: <c>Change to 'LoanAmount'</c>.</param>
/// <param name="IsPreferred">Whether it is what nearly everybody means.</param>
internal sealed record Correction(string Title, TextSpan Span, string Text, bool IsPreferred = false);

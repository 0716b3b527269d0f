using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScriptHost.Compiler.Severities;

namespace ScriptHost.Compiler.Intake;

/// <summary>A bundle that may be compiled: its manifest and the trees of the entry and of every file it loads.</summary>
/// <param name="Trees">By path.</param>
/// <param name="Severities">What <c>.editorconfig</c> files say about them.</param>
internal sealed record IntakeResult(Manifest Manifest, SyntaxTree Entry, ImmutableSortedDictionary<string, SyntaxTree> Trees, ImmutableArray<SeveritySetting> Severities);

using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ScriptHost.Compiler.Intake;

/// <summary>Names that read like other names, after Unicode TR39: one writing system a name, and none that is spelt with look-alikes only.</summary>
internal static class Lookalikes
{
    // Letters of other writing systems beside the ASCII letter that most fonts draw for them.
    private static readonly FrozenDictionary<char, char> Twins = Pairs(
        "аaеeоoрpсcуyхxѕsіiјjԁdԛqԝwһhүyкkгrпnтtмmвbнhіiАAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXҮYԌGԚQԜWЗ3бbӏlӀI" +
        "αaοoρpνvιiκkυuγyτtχxηnσoωwΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXϲcϳjϹCϿJ" +
        "օoսuհhոnցgյjքpզqԼLՏSՕOղnաwѡw" +
        "ıiȷjɑaɡgɩiɪiʏyʀrɴn");

    /// <summary>Greek letters that no one takes for Latin ones; formulas are written with them: <c>β0</c>, <c>Δt</c>, <c>σMax</c>.</summary>
    private const string Formula = "αβγδεζηθκλμξπρστφχψωΓΔΘΛΞΠΣΦΨΩ";

    /// <summary>Why nobody could tell by looking what this name is; null when they can.</summary>
    public static string? Fault(string name)
    {
        if (name.All(char.IsAscii)) return null;
        var plain = name.Replace('\u00B5', 'μ'); // the micro sign of keyboards
        if (!plain.IsNormalized(NormalizationForm.FormC)) return "is not in Unicode's composed form (NFC), so it differs from the same name typed again";
        if (!plain.IsNormalized(NormalizationForm.FormKC)) return $"holds '{plain.First(c => !c.ToString().IsNormalized(NormalizationForm.FormKC))}', a variant of a usual letter";
        var systems = plain.Select(WritingSystem).Where(s => s.Length > 0).Distinct().ToList();
        if (systems.Contains("unusual")) return $"holds the unusual letter '{plain.First(c => WritingSystem(c) == "unusual")}' (U+{(int)plain.First(c => WritingSystem(c) == "unusual"):X4})";
        if (systems.Count < 2 || IsEastAsian(systems) || systems.All(s => s is "Latin" or "Greek") && IsFormula(plain)) return null;
        return $"mixes {string.Join(" and ", systems)} letters: {string.Join(", ", plain.Where(c => !char.IsAscii(c) && char.IsLetter(c)).Distinct().Take(4).Select(c => $"'{c}' is {WritingSystem(c)} (U+{(int)c:X4})"))}";
    }

    /// <summary>What the name reads as when every letter that has a twin is replaced by it; names that read the same have the same skeleton.</summary>
    public static string Skeleton(string name)
    {
        var read = new StringBuilder(name.Length);
        foreach (var c in name.Replace('\u00B5', 'μ')) read.Append(Twins.GetValueOrDefault(c, c) switch { '1' or 'I' => 'l', '0' => 'O', var other => other });
        return read.ToString();
    }

    /// <summary>Every letter of it is drawn like an ASCII one, and not all are.</summary>
    public static bool IsDisguised(string name) => !name.All(char.IsAscii) && name.All(c => char.IsAscii(c) || Twins.ContainsKey(c));

    // A lower-case Greek letter inside of a Latin word (sαle) is a disguise; at its edges (σMax, Δt, μ_x) it is mathematics.
    private static bool IsFormula(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (WritingSystem(name[i]) != "Greek") continue;
            if (!Formula.Contains(name[i], StringComparison.Ordinal)) return false;
            if (char.IsLower(name[i]) && (i > 0 && IsLatin(name[i - 1]) || i + 1 < name.Length && IsLatin(name[i + 1]) && char.IsLower(name[i + 1]))) return false;
        }
        return true;
    }

    private static bool IsLatin(char c) => WritingSystem(c) == "Latin";

    private static bool IsEastAsian(List<string> systems) => systems.All(s => s is "Han" or "Kana" or "Hangul" or "Bopomofo" or "Latin") && systems.Contains("Han") | systems.Contains("Kana") | systems.Contains("Hangul");

    /// <summary>The writing system of a letter; empty for digits, marks and connectors, which belong to the letters around them.</summary>
    private static string WritingSystem(char c) => c switch
    {
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' => "Latin",
        '\u0131' or '\u0237' => "Latin",
        >= '\u00C0' and <= '\u017E' and not ('\u00D7' or '\u00F7' or '\u0138' or '\u0149') or >= '\u0218' and <= '\u021B' or >= '\u1E00' and <= '\u1EFF' => "Latin",
        >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF' => "Greek",
        >= '\u0400' and <= '\u052F' => "Cyrillic",
        >= '\u0530' and <= '\u058F' => "Armenian",
        >= '\u0590' and <= '\u05FF' => "Hebrew",
        >= '\u0600' and <= '\u077F' => "Arabic",
        >= '\u0900' and <= '\u097F' => "Devanagari",
        >= '\u0980' and <= '\u0DFF' or >= '\u0E00' and <= '\u0FFF' => FormattableString.Invariant($"Indic {(c - '\u0900') / 0x80}"),
        >= '\u10A0' and <= '\u10FF' => "Georgian",
        >= '\u1100' and <= '\u11FF' or >= '\uAC00' and <= '\uD7AF' => "Hangul",
        >= '\u3040' and <= '\u30FF' => "Kana",
        >= '\u3100' and <= '\u312F' => "Bopomofo",
        >= '\u3400' and <= '\u9FFF' or '\u3005' => "Han",
        _ when char.IsAscii(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber => "",
        _ => "unusual",
    };

    private static FrozenDictionary<char, char> Pairs(string text) =>
        Enumerable.Range(0, text.Length / 2).Select(i => (Other: text[2 * i], Ascii: text[2 * i + 1])).DistinctBy(p => p.Other).ToFrozenDictionary(p => p.Other, p => p.Ascii);
}

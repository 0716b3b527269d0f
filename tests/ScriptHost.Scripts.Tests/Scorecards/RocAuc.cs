namespace ScriptHost.Scripts.Tests.Scorecards;

/// <summary>Area under the ROC curve by ranks: how often a bad case gets a higher score than a good one, ties counted half.</summary>
internal static class RocAuc
{
    public static double Of(IEnumerable<(double Score, bool Bad)> cases)
    {
        var groups = cases.GroupBy(c => c.Score).OrderBy(group => group.Key).Select(group => (Bad: group.Count(c => c.Bad), Good: group.Count(c => !c.Bad))).ToArray();
        double won = 0, goodBelow = 0;
        foreach (var (bad, good) in groups)
        {
            won += bad * (goodBelow + good / 2.0);
            goodBelow += good;
        }
        return won / (goodBelow * groups.Sum(group => group.Bad));
    }
}

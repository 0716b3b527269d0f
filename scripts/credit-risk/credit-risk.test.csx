// Tests of the credit scorecard: scripthost test credit-risk

Cases("the points of a running time change after the last month of its band", [(8, -0.67), (9, -0.12), (15, -0.12), (16, 0.10), (30, 0.10), (31, 0.23), (42, 0.23), (43, 0.62)],
    (months, points) => Expect.Equal(points, DurationPoints(months)));

ForAll<Applicant>("risk is a share", a => Decide(a).Risk is >= 0 and <= 1);

InvariantTo<Applicant>("sex does not matter", a => a with { Sex = a.Sex == Sex.Male ? Sex.Female : Sex.Male }, Decide);

// Tests of the churn scorecard: scripthost test retention-offer

ForAll<Customer>("churn is a share", c => Decide(c).ChurnProbability is >= 0 and <= 1);

// What a decision costs besides the script.
Decision Score(Transaction tx) => Decision.Approve();

// one value twice
LendingDecision Decide(Application a)
{
    var ratio = a.Debt / a.Debt; //! SH5021 'a.Debt'
    var isRich = a.Income > 1000 && a.Income > 1000; //! SH5021 'a.Income > 1000'
    var most = Math.Max(a.Income, a.Income); //! SH5021 'a.Income'
    var isSame = a.Age == a.Age; //! SH5021 'a.Age'
    return LendingDecision.Accept(isRich || isSame ? ratio : a.Income - a.Income + most); //! SH5021 'a.Income'
}
---
// squares, doubles, other values, values that change, and a test for NaN
LendingDecision Decide(Application a)
{
    var square = a.Debt * a.Debt + a.Income + a.Income;
    var isNumber = square == square;
    var queue = new Queue<double>(a.Balances);
    var change = queue.Dequeue() - queue.Dequeue();
    var isRich = a.Income > 1000 && a.Income > a.Debt || Math.Max(a.Income, a.Debt) > 1000;
    var i = 0;
    var step = i++ - i++;
    return LendingDecision.Accept(isRich && isNumber ? change : step);
}

// buckets of a hash
static int Hash(string text)
{
    var h = 17;
    foreach (var c in text) h = h * 31 + c;
    return h;
}
LendingDecision Decide(Application a)
{
    var first = Math.Abs(Hash(a.Id)) % 10; //! SH4026 'Math.Abs(Hash(a.Id)) % 10'
    var second = Hash(a.Id) % 100; //! SH4026
    var h = 7;
    foreach (var c in a.Postcode) h ^= c * 31;
    return LendingDecision.Accept(first + second + h % 10); //! SH4026 'h % 10'
}
>>>
// buckets of a hash
static int Hash(string text)
{
    var h = 17;
    foreach (var c in text) h = h * 31 + c;
    return h;
}
LendingDecision Decide(Application a)
{
    var first = (int)((uint)Hash(a.Id) % 10);
    var second = (int)((uint)Hash(a.Id) % 100);
    var h = 7;
    foreach (var c in a.Postcode) h ^= c * 31;
    return LendingDecision.Accept(first + second + (int)((uint)h % 10));
}
---
// unsigned, masked, never negative
static uint Fnv(string text)
{
    var h = 2166136261u;
    foreach (var c in text) h = (h ^ c) * 16777619;
    return h;
}
static int Hash(string text)
{
    var h = 17;
    foreach (var c in text) h = h * 31 + c;
    return h & 0x7fffffff;
}
LendingDecision Decide(Application a)
{
    var state = 1;
    for (var i = 0; i < 5; i++) state = (state * 5 + 3) % 16;
    return LendingDecision.Accept(Fnv(a.Id) % 10 + Hash(a.Id) % 10 + a.Months % 12 + a.LatePayments % 2 + Math.Abs(a.Age - 40) % 3 + state % 3);
}

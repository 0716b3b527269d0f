// sixty-one lines of code
double Long(Application a) //! SH5001 'Long'
{
    var s = 0.0;
    if (a.Age > 20) s += 20;
    if (a.Age > 21) s += 21;
    if (a.Age > 22) s += 22;
    if (a.Age > 23) s += 23;
    if (a.Age > 24) s += 24;
    if (a.Age > 25) s += 25;
    if (a.Age > 26) s += 26;
    if (a.Age > 27) s += 27;
    if (a.Age > 28) s += 28;
    if (a.Age > 29) s += 29;
    if (a.Age > 30) s += 30;
    if (a.Age > 31) s += 31;
    if (a.Age > 32) s += 32;
    if (a.Age > 33) s += 33;
    if (a.Age > 34) s += 34;
    if (a.Age > 35) s += 35;
    if (a.Age > 36) s += 36;
    if (a.Age > 37) s += 37;
    if (a.Age > 38) s += 38;
    if (a.Age > 39) s += 39;
    if (a.Age > 40) s += 40;
    if (a.Age > 41) s += 41;
    if (a.Age > 42) s += 42;
    if (a.Age > 43) s += 43;
    if (a.Age > 44) s += 44;
    if (a.Age > 45) s += 45;
    if (a.Age > 46) s += 46;
    if (a.Age > 47) s += 47;
    if (a.Age > 48) s += 48;
    if (a.Age > 49) s += 49;
    if (a.Age > 50) s += 50;
    if (a.Age > 51) s += 51;
    if (a.Age > 52) s += 52;
    if (a.Age > 53) s += 53;
    if (a.Age > 54) s += 54;
    if (a.Age > 55) s += 55;
    if (a.Age > 56) s += 56;
    if (a.Age > 57) s += 57;
    if (a.Age > 58) s += 58;
    if (a.Age > 59) s += 59;
    if (a.Age > 60) s += 60;
    if (a.Age > 61) s += 61;
    if (a.Age > 62) s += 62;
    if (a.Age > 63) s += 63;
    if (a.Age > 64) s += 64;
    if (a.Age > 65) s += 65;
    if (a.Age > 66) s += 66;
    if (a.Age > 67) s += 67;
    if (a.Age > 68) s += 68;
    if (a.Age > 69) s += 69;
    if (a.Age > 70) s += 70;
    if (a.Age > 71) s += 71;
    if (a.Age > 72) s += 72;
    if (a.Age > 73) s += 73;
    if (a.Age > 74) s += 74;
    if (a.Age > 75) s += 75;
    return s;
}
LendingDecision Decide(Application a) => LendingDecision.Accept(Long(a));
---
// sixty lines, with comments and empty lines between
double Full(Application a)
{
    var s = 0.0;

    // what counts is code
    if (a.Age > 20) s += 20;
    if (a.Age > 21) s += 21;
    if (a.Age > 22) s += 22;
    if (a.Age > 23) s += 23;
    if (a.Age > 24) s += 24;
    if (a.Age > 25) s += 25;
    if (a.Age > 26) s += 26;
    if (a.Age > 27) s += 27;
    if (a.Age > 28) s += 28;
    if (a.Age > 29) s += 29;
    if (a.Age > 30) s += 30;
    if (a.Age > 31) s += 31;
    if (a.Age > 32) s += 32;
    if (a.Age > 33) s += 33;
    if (a.Age > 34) s += 34;
    if (a.Age > 35) s += 35;
    if (a.Age > 36) s += 36;
    if (a.Age > 37) s += 37;
    if (a.Age > 38) s += 38;
    if (a.Age > 39) s += 39;
    if (a.Age > 40) s += 40;
    if (a.Age > 41) s += 41;
    if (a.Age > 42) s += 42;
    if (a.Age > 43) s += 43;
    if (a.Age > 44) s += 44;
    if (a.Age > 45) s += 45;
    if (a.Age > 46) s += 46;
    if (a.Age > 47) s += 47;
    if (a.Age > 48) s += 48;
    if (a.Age > 49) s += 49;
    if (a.Age > 50) s += 50;
    if (a.Age > 51) s += 51;
    if (a.Age > 52) s += 52;
    if (a.Age > 53) s += 53;
    if (a.Age > 54) s += 54;
    if (a.Age > 55) s += 55;
    if (a.Age > 56) s += 56;
    if (a.Age > 57) s += 57;
    if (a.Age > 58) s += 58;
    if (a.Age > 59) s += 59;
    if (a.Age > 60) s += 60;
    if (a.Age > 61) s += 61;
    if (a.Age > 62) s += 62;
    if (a.Age > 63) s += 63;
    if (a.Age > 64) s += 64;
    if (a.Age > 65) s += 65;
    if (a.Age > 66) s += 66;
    if (a.Age > 67) s += 67;
    if (a.Age > 68) s += 68;
    if (a.Age > 69) s += 69;
    if (a.Age > 70) s += 70;
    if (a.Age > 71) s += 71;
    if (a.Age > 72) s += 72;
    if (a.Age > 73) s += 73;
    if (a.Age > 74) s += 74;
    /* and
       nothing
       else */

    return s;
}
LendingDecision Decide(Application a) => LendingDecision.Accept(Full(a));

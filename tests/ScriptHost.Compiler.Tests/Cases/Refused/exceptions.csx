// an own exception
class MyError : Exception { } //! SH0020
Decision Score(Transaction tx) => throw new MyError(); //! SH1004
---
// a fatal exception
Decision Score(Transaction tx) => throw new System.AccessViolationException(); //! SH0002
---
// cancellation
Decision Score(Transaction tx) => throw new System.Threading.Tasks.TaskCanceledException(); //! SH0002
---
// thread abort
Decision Score(Transaction tx) => throw new System.Threading.ThreadInterruptedException(); //! SH0002
---
// out of memory
Decision Score(Transaction tx) => throw new OutOfMemoryException(); //! SH0002
---
// stack overflow in a catch clause
Decision Score(Transaction tx) { try { return Decision.Approve(); } catch (StackOverflowException) { return Decision.Approve(); } } //! SH0002
---
// dispatch info
Decision Score(Transaction tx) { try { throw new Exception(); } catch (Exception e) { System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e); return Decision.Approve(); } } //! SH0002
---
// first chance
Decision Score(Transaction tx) { AppDomain.CurrentDomain.FirstChanceException += (_, _) => { }; return Decision.Approve(); } //! SH0002
---
// the method that threw
Decision Score(Transaction tx) { try { return Decision.Review(int.Parse(tx.Id, CultureInfo.InvariantCulture), ""); } catch (Exception e) { return Decision.Review(0, e.TargetSite!.Name); } } //! SH0001
---
// hresult of an exception as a value
Decision Score(Transaction tx) { try { return Decision.Review(int.Parse(tx.Id, CultureInfo.InvariantCulture), ""); } catch (Exception e) { return Decision.Review(e.HResult, ""); } } //! SH0001
---
// source of an exception
Decision Score(Transaction tx) { try { return Decision.Review(int.Parse(tx.Id, CultureInfo.InvariantCulture), ""); } catch (Exception e) { return Decision.Review(0, e.Source!); } } //! SH0001
---
// type of an exception
Decision Score(Transaction tx) { try { return Decision.Review(int.Parse(tx.Id, CultureInfo.InvariantCulture), ""); } catch (Exception e) { return Decision.Review(0, e.GetType().Name); } } //! SH0001
---
// throw null
Decision Score(Transaction tx) => throw null!; //! SH1004
---
// unconditional throw
Decision Score(Transaction tx) { throw new NotImplementedException(); } //! SH1004
---
// the stop of the host by name
Decision Score(Transaction tx) { try { while (true) { } } catch (ScriptStoppedException) { return Decision.Approve(); } } //! CS0246
---
// when filter with message
Decision Score(Transaction tx) { try { throw new FormatException("a"); } catch (FormatException e) when (e.Message == "a") { return Decision.Approve(); } } //! SH0001
---
// aggregate
Decision Score(Transaction tx) { try { throw new AggregateException(); } catch (Exception) { return Decision.Approve(); } } //! SH0002

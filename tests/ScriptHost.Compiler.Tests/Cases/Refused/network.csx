// a socket
Decision Score(Transaction tx) { using var s = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp); return Decision.Approve(); } //! SH0002
---
// a ping
Decision Score(Transaction tx) => Decision.Review(new System.Net.NetworkInformation.Ping().Send("127.0.0.1").RoundtripTime, ""); //! SH0002
---
// host name lookup in a helper
static string Ip() => System.Net.Dns.GetHostName(); //! SH0002
Decision Score(Transaction tx) => Decision.Review(0, Ip());
---
// an http request with using static
using System.Net.Http; //! SH0002
Decision Score(Transaction tx) => Decision.Review(new HttpClient().GetStringAsync("http://127.0.0.1").Result.Length, ""); //! SH0002
---
// smtp
Decision Score(Transaction tx) { new System.Net.Mail.SmtpClient("mx").Send("a@b", "c@d", "s", tx.CustomerId); return Decision.Approve(); } //! SH0002
---
// quic and http listeners
Decision Score(Transaction tx) { var l = new System.Net.HttpListener(); l.Start(); return Decision.Approve(); } //! SH0002
---
// network interfaces
Decision Score(Transaction tx) => Decision.Review(System.Net.NetworkInformation.NetworkInterface.GetAllNetworkInterfaces().Length, ""); //! SH0002
---
// a uri with a download
Decision Score(Transaction tx) => Decision.Review(new System.Net.WebClient().DownloadString(new Uri("http://127.0.0.1")).Length, ""); //! SH0002
---
// service point settings
Decision Score(Transaction tx) { System.Net.ServicePointManager.DefaultConnectionLimit = 1; return Decision.Approve(); } //! SH0002
---
// a TLS stream type as a type argument
Decision Score(Transaction tx) => Decision.Review(new List<System.Net.Security.SslStream>().Count, ""); //! SH0002

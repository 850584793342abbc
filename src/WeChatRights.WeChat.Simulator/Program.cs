namespace WeChatRights.WeChat.Simulator;

internal static class Program
{
    private static Task Main(string[] args) => SimulatorApp.Create(args).RunAsync();
}

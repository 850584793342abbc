namespace WeChatRights.AdminUi;

/// <summary>What the frame around every page needs to know; section <c>Shell</c> of the configuration.</summary>
public sealed class ShellOptions
{
    public string ProductName { get; set; } = "鹰城妇女儿童维权工作台";

    /// <summary>Where the citizens' API is reached from outside, such as https://api.example.org; addresses of calendars begin with it.</summary>
    public string ApiAddress { get; set; } = "";

    /// <summary>Shown as a banner on every page: nothing seen here is about a real person.</summary>
    public bool IsDemo { get; set; }
}

namespace WeChatRights.Testing;

public static partial class TestData
{
    /// <summary>As a calendar program exports it, with what must not be kept.</summary>
    public static string CalendarFile(params string[] events) =>
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Demo//EN\r\n{string.Concat(events)}END:VCALENDAR\r\n";

    /// <param name="times">For example <c>DTSTART:…</c> and <c>DTEND:…</c>, each on a line.</param>
    public static string CalendarEvent(string uid, string times) =>
        $"BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20261101T000000Z\r\nSUMMARY:演示：开庭 张三\r\n{times}\r\nEND:VEVENT\r\n";
}

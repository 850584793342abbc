using System.Globalization;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Absences;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Calendars;
using WeChatRights.Core.Consultations.Desk;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Sittings;

namespace WeChatRights.AdminUi.DisplayText;

public static class ConsultationWords
{
    /// <summary>周二 9:00–12:00，当面，叶县 · 任店镇，每次 30 分钟</summary>
    public static string Words(this WeeklyTime time) =>
        string.Join(
            "，",
            new[]
            {
                string.Create(CultureInfo.InvariantCulture, $"{time.Day.Word()} {time.From:H:mm}–{time.To:H:mm}"),
                time.Kind.Word(),
                time.Station,
                $"每次 {time.SlotMinutes} 分钟",
                time.Seats > 1 ? $"{time.Seats} 人一起" : null,
            }.OfType<string>()
        );

    /// <summary>9:00–9:30</summary>
    public static string Hours(this BookingRow row) => Hours(row.StartsAt, row.EndsAt);

    /// <summary>9:00–9:30</summary>
    public static string Hours(this MyTalk talk) => Hours(talk.StartsAt, talk.EndsAt);

    /// <summary>11 月 24 日 周二 9:00–9:30</summary>
    public static string Words(this CaseAppointment appointment) => DayAndHours(appointment.StartsAt, appointment.EndsAt);

    /// <summary>11 月 24 日 周二 9:00–9:30</summary>
    public static string DayAndHours(this CalendarSlot slot) => DayAndHours(slot.StartsAt, slot.EndsAt);

    /// <summary>9:00–9:30</summary>
    public static string Hours(this CalendarSlot slot) => Hours(slot.StartsAt, slot.EndsAt);

    /// <summary>空着；已约 1 次，还能约 2 人；停约</summary>
    public static string StateWords(this CalendarSlot slot)
    {
        var booked = slot.Bookings.Count switch
        {
            0 => null,
            1 when slot.Seats == 1 => $"{slot.Bookings[0].Status.Word()}：{slot.Bookings[0].Topic}",
            var many => $"已约 {many} 人",
        };
        var rest =
            slot.Closed ? "停约"
            : slot.Free == 0 ? (slot.Held > 0 ? "有人正在约" : null)
            : slot.Seats > 1 ? $"还能约 {slot.Free} 人"
            : "空着";
        return string.Join("，", new[] { booked, rest }.OfType<string>());
    }

    public static string DayAndHours(DateTimeOffset from, DateTimeOffset to)
    {
        var day = from.ChinaDate();
        return $"{day.Month} 月 {day.Day} 日 {day.DayOfWeek.Word()} {Hours(from, to)}";
    }

    public static string Hours(DateTimeOffset from, DateTimeOffset to) =>
        string.Create(CultureInfo.InvariantCulture, $"{from.ToOffset(ChinaTime.Offset):H:mm}–{to.ToOffset(ChinaTime.Offset):H:mm}");

    /// <summary>11 月 3 日 到 11 月 5 日</summary>
    public static string Words(this AwayDays away) => away.From == away.To ? Day(away.From) : $"{Day(away.From)}到 {Day(away.To)}";

    private static string Day(DateOnly day) => $"{day.Month} 月 {day.Day} 日";

    /// <summary>What became of those who had booked.</summary>
    public static string Words(this AffectedBookings affected) =>
        affected.Rehomed + affected.Displaced == 0
            ? "这些天没有人约。"
            : $"约好的 {affected.Rehomed + affected.Displaced} 次：{affected.Rehomed} 次换了人，{affected.Displaced} 次请她换时间。";

    /// <summary>What came of an import of busy times.</summary>
    public static string Words(this BusyImport import) =>
        $"{(import.Stretches == 0 ? "没有忙碌时间了" : $"记下 {import.Stretches} 段忙碌时间")}，收回 {import.Closed} 个空时间，重新开放 {import.Reopened} 个。";

    /// <summary>11 月 24 日 周二 9:00–9:30，电话</summary>
    public static string Words(this BookedMeeting meeting)
    {
        var day = meeting.StartsAt.ChinaDate();
        return $"{day.Month} 月 {day.Day} 日 {day.DayOfWeek.Word()} {Hours(meeting.StartsAt, meeting.EndsAt)}，{meeting.Kind.Word()}";
    }

    public static ChipTone Tone(this BookingStatus status) =>
        status switch
        {
            BookingStatus.Booked => ChipTone.Active,
            BookingStatus.Held => ChipTone.Good,
            BookingStatus.NoShow or BookingStatus.Displaced => ChipTone.Attention,
            _ => ChipTone.Neutral,
        };

    public static string Word(this Profession profession) =>
        profession switch
        {
            Profession.Lawyer => "律师",
            Profession.LegalWorker => "基层法律服务工作者",
            Profession.Counsellor => "心理、婚姻家庭咨询师",
            _ => CaseWords.Unknown,
        };

    public static string Word(this Sex sex) =>
        sex switch
        {
            Sex.Female => "女",
            Sex.Male => "男",
            _ => CaseWords.Unknown,
        };

    public static string Word(this ConsultationKind kind) =>
        kind switch
        {
            ConsultationKind.Written => "图文",
            ConsultationKind.Phone => "电话",
            ConsultationKind.Video => "视频",
            ConsultationKind.OnSite => "当面",
            _ => CaseWords.Unknown,
        };

    public static string Word(this BookingStatus status) =>
        status switch
        {
            BookingStatus.Booked => "已约",
            BookingStatus.Displaced => "等她换时间",
            BookingStatus.Cancelled => "已取消",
            BookingStatus.Held => "已完成",
            BookingStatus.NoShow => "没有来",
            _ => CaseWords.Unknown,
        };

    public static string Word(this DayOfWeek day) => $"周{"日一二三四五六"[(int)day]}";

    public static string Word(this LicenceWarning warning) =>
        warning switch
        {
            LicenceWarning.None => "执业证有效",
            LicenceWarning.EndsSoon => "执业证快到期",
            LicenceWarning.Ended => "执业证已过期",
            _ => CaseWords.Unknown,
        };
}

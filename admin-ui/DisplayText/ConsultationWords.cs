using System.Globalization;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Absences;
using WeChatRights.Core.Consultations.Bookings;
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
    public static string Words(this CaseAppointment appointment)
    {
        var day = appointment.StartsAt.ChinaDate();
        return $"{day.Month} 月 {day.Day} 日 {day.DayOfWeek.Word()} {Hours(appointment.StartsAt, appointment.EndsAt)}";
    }

    private static string Hours(DateTimeOffset from, DateTimeOffset to) =>
        string.Create(CultureInfo.InvariantCulture, $"{from.ToOffset(ChinaTime.Offset):H:mm}–{to.ToOffset(ChinaTime.Offset):H:mm}");

    /// <summary>What became of those who had booked.</summary>
    public static string Words(this AffectedBookings affected) =>
        affected.Rehomed + affected.Displaced == 0
            ? "这些天没有人约。"
            : $"约好的 {affected.Rehomed + affected.Displaced} 次：{affected.Rehomed} 次换了人，{affected.Displaced} 次请她换时间。";

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

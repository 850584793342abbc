using System.Globalization;
using MudBlazor;
using WeChatRights.Core.Intake.Evidence;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Words for what she handed in.</summary>
public static class EvidenceWords
{
    public static string Word(this EvidenceKind kind) =>
        kind switch
        {
            EvidenceKind.Photo => "照片",
            EvidenceKind.Audio => "录音",
            EvidenceKind.Video => "视频",
            EvidenceKind.Document => "文档",
            _ => CaseWords.Unknown,
        };

    public static string Icon(this EvidenceKind kind) =>
        kind switch
        {
            EvidenceKind.Photo => Icons.Material.Outlined.Image,
            EvidenceKind.Audio => Icons.Material.Outlined.Mic,
            EvidenceKind.Video => Icons.Material.Outlined.Videocam,
            _ => Icons.Material.Outlined.Description,
        };

    /// <summary>3.2 MB, 480 KB.</summary>
    public static string Size(long bytes) =>
        bytes >= 1024 * 1024
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024d / 1024d:0.#} MB")
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (bytes + 1023) / 1024)} KB");

    /// <summary>Browsers do not play these; they can only be saved.</summary>
    private static readonly HashSet<string> Unplayable = new(StringComparer.Ordinal) { "audio/amr", "video/3gpp" };

    /// <summary>It can be looked at or listened to in the page.</summary>
    public static bool IsShownHere(this CaseEvidence file) =>
        file.Kind switch
        {
            EvidenceKind.Photo => file.HasViewingCopy,
            EvidenceKind.Audio or EvidenceKind.Video => !Unplayable.Contains(file.ContentType),
            _ => false,
        };
}

namespace WeChatRights.Core.Intake.Evidence;

/// <param name="Extensions">Without the dot, lower case.</param>
/// <param name="Kinds">What it may be handed in as: a recording is often an MP4 container.</param>
internal sealed record EvidenceFormat(string ContentType, string[] Extensions, params EvidenceKind[] Kinds)
{
    public static readonly EvidenceFormat Jpeg = new("image/jpeg", ["jpg", "jpeg"], EvidenceKind.Photo);
    public static readonly EvidenceFormat Png = new("image/png", ["png"], EvidenceKind.Photo);
    public static readonly EvidenceFormat Webp = new("image/webp", ["webp"], EvidenceKind.Photo);
    public static readonly EvidenceFormat Gif = new("image/gif", ["gif"], EvidenceKind.Photo);
    public static readonly EvidenceFormat Heic = new("image/heic", ["heic", "heif"], EvidenceKind.Photo);
    public static readonly EvidenceFormat Mp3 = new("audio/mpeg", ["mp3"], EvidenceKind.Audio);
    public static readonly EvidenceFormat Aac = new("audio/aac", ["aac"], EvidenceKind.Audio);
    public static readonly EvidenceFormat Wav = new("audio/wav", ["wav"], EvidenceKind.Audio);
    public static readonly EvidenceFormat Amr = new("audio/amr", ["amr"], EvidenceKind.Audio);
    public static readonly EvidenceFormat Ogg = new("audio/ogg", ["ogg", "oga"], EvidenceKind.Audio);
    public static readonly EvidenceFormat M4a = new("audio/mp4", ["m4a"], EvidenceKind.Audio);
    public static readonly EvidenceFormat Mp4 = new("video/mp4", ["mp4", "m4v"], EvidenceKind.Video);
    public static readonly EvidenceFormat Mov = new("video/quicktime", ["mov"], EvidenceKind.Video);
    public static readonly EvidenceFormat ThreeGp = new("video/3gpp", ["3gp"], EvidenceKind.Video);
    public static readonly EvidenceFormat Pdf = new("application/pdf", ["pdf"], EvidenceKind.Document);
    public static readonly EvidenceFormat Docx = new(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["docx"],
        EvidenceKind.Document
    );
    public static readonly EvidenceFormat Text = new("text/plain", ["txt"], EvidenceKind.Document);

    /// <summary>Photos that can be decoded here, and so get a viewing copy. HEIC needs a licensed decoder.</summary>
    public bool IsDecodable => this == Jpeg || this == Png || this == Webp || this == Gif;

    public bool Fits(EvidenceKind kind, string fileName) =>
        Kinds.Contains(kind) && Extensions.Contains(Path.GetExtension(fileName).TrimStart('.').ToLowerInvariant(), StringComparer.Ordinal);
}

using System.ComponentModel.DataAnnotations;

namespace WeChatRights.Core.Intake.Contracts;

/// <summary>How a matter came (信访工作条例 art. 17, and our own doors).</summary>
public enum IntakeChannel
{
    /// <summary>She filed it herself, in the mini-program or its pages.</summary>
    MiniProgram,

    /// <summary>代录: written down beside her, in the village or on a visit to her.</summary>
    WrittenDown,

    /// <summary>A call to 12338 or to a station.</summary>
    Hotline,

    /// <summary>走访: she came, or several came.</summary>
    Visit,
    Letter,

    /// <summary>转来: from the petitions office, a federation above or another organ.</summary>
    TransferredIn,

    /// <summary>排查发现: nobody asked for it; staff found it.</summary>
    Found,
}

/// <summary>How whoever told us stands to her.</summary>
public enum ReporterRelation
{
    Kin,
    Neighbour,
    Colleague,
    Teacher,
    Doctor,

    /// <summary>Of the village or community committee.</summary>
    VillageOfficial,

    /// <summary>On duty for another organ.</summary>
    Organ,
    Passerby,
    Other,
}

/// <summary>Who handed a matter to us. The first two may be answered with an objection (信访工作条例 art. 23(3)).</summary>
public enum TransferSender
{
    /// <summary>信访部门.</summary>
    PetitionsOffice,

    /// <summary>A federation above us, outside of this system.</summary>
    FederationAbove,
    OtherOrgan,
}

/// <summary>What is known of how a matter came when she did not file it herself. Kept sealed but for the channel, the day and the number of people.</summary>
/// <param name="ReceivedOn">The day on the stamp of a letter or a transfer, from which limits of law run; null: today.</param>
/// <param name="Reporter">Who told us, when that was not she: a person apart from her, and nobody's to know.</param>
public sealed record IntakeDoor(
    [property: EnumDataType(typeof(IntakeChannel), ErrorMessage = "请选择这件事是怎么来的。")] IntakeChannel Channel,
    DateOnly? ReceivedOn = null,
    Reporter? Reporter = null,
    VisitingGroup? Group = null,
    Transfer? Transfer = null
) : IValidatableObject
{
    /// <summary>On paper or from others: she is not there to be read the explanation, the duty of office is the basis (PIPL art. 13(3)).</summary>
    public bool SheIsAbsent =>
        Channel is IntakeChannel.Letter or IntakeChannel.TransferredIn or IntakeChannel.Found || Reporter is not null;

    /// <summary>It bears a stamp of receipt.</summary>
    public bool IsStamped => Channel is IntakeChannel.Letter or IntakeChannel.TransferredIn;

    /// <summary>Sent by whom we may answer with an objection.</summary>
    public bool MayBeObjected => Transfer?.Sender is TransferSender.PetitionsOffice or TransferSender.FederationAbove;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Channel == IntakeChannel.MiniProgram)
        {
            yield return new ValidationResult("请选择这件事是怎么来的。", [nameof(Channel)]);
        }

        if (IsStamped != ReceivedOn is not null)
        {
            yield return new ValidationResult(
                IsStamped ? "请填收到的日期（收文章上的日期）。" : "只有来信和转来的才填收到日期。",
                [nameof(ReceivedOn)]
            );
        }

        if ((Channel == IntakeChannel.TransferredIn) != Transfer is not null)
        {
            yield return new ValidationResult(Transfer is null ? "请填是哪个单位转来的。" : "只有转来的才填来文单位。", [nameof(Transfer)]);
        }

        if (Group is not null && Channel != IntakeChannel.Visit)
        {
            yield return new ValidationResult("只有来访才填几个人一起来。", [nameof(Group)]);
        }
    }

    public override string ToString() => "IntakeDoor(redacted)";
}

/// <summary>Who told us when it was not she. May keep the name to herself.</summary>
public sealed record Reporter(
    [property: EnumDataType(typeof(ReporterRelation), ErrorMessage = "请选择反映人和她的关系。")] ReporterRelation Relation,
    [property: StringLength(50, ErrorMessage = "反映人姓名最多 50 个字。")] string? Name = null,
    [property: RegularExpression(@"^\+?[0-9 \-]{7,20}$", ErrorMessage = "反映人电话好像不对，请检查一下。")] string? Phone = null
)
{
    public override string ToString() => "Reporter(redacted)";
}

/// <summary>Several came on one matter. More than five choose representatives, at most five (信访工作条例 art. 20(3)).</summary>
/// <param name="People">All who came, 2 to 1,000.</param>
public sealed record VisitingGroup(
    [property: Range(2, 1000, ErrorMessage = "人数请填 2 到 1000。")] int People,
    [property: MaxLength(VisitingGroup.MostRepresentatives, ErrorMessage = "代表最多 5 人（信访工作条例第二十条）。")]
        IReadOnlyList<string>? Representatives = null
) : IValidatableObject
{
    /// <summary>信访工作条例 art. 20(3).</summary>
    public const int MostRepresentatives = 5;

    /// <summary>信访工作条例 art. 20(3): beyond this many on one matter, representatives speak for all.</summary>
    public const int MostWithoutRepresentatives = 5;

    private const int MostLetters = 50;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var names = Representatives ?? [];
        if (People > MostWithoutRepresentatives && names.Count == 0)
        {
            yield return new ValidationResult(
                "超过 5 人一起来访，要推选代表，写下代表姓名（信访工作条例第二十条）。",
                [nameof(Representatives)]
            );
        }

        if (names.Count > People || names.Any(name => string.IsNullOrWhiteSpace(name) || name.Length > MostLetters))
        {
            yield return new ValidationResult("请把每位代表的姓名写对，每人最多 50 个字。", [nameof(Representatives)]);
        }
    }

    public override string ToString() => "VisitingGroup(redacted)";
}

/// <param name="Unit">As on its paper, for example 叶县信访局.</param>
/// <param name="DocumentNumber">文号; null when it has none.</param>
public sealed record Transfer(
    [property: EnumDataType(typeof(TransferSender), ErrorMessage = "请选择来文单位的类别。")] TransferSender Sender,
    [property: Required(ErrorMessage = "请填来文单位。"), StringLength(50, MinimumLength = 2, ErrorMessage = "来文单位请写 2 到 50 个字。")]
        string Unit,
    [property: StringLength(50, ErrorMessage = "文号最多 50 个字。")] string? DocumentNumber = null
)
{
    public override string ToString() => "Transfer(redacted)";
}

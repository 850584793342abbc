using System.ComponentModel.DataAnnotations;

namespace WeChatRights.Core.Volunteers.Assignments.Tasks;

/// <summary>What is to be done for a case, as an officer asks for it.</summary>
/// <param name="Place">Code of the township or village where it is done.</param>
/// <param name="Persons">Volunteers needed, 1 or 2.</param>
/// <param name="OfficerId">Who of the staff goes along; null: nobody.</param>
/// <param name="SexWish">She wants only women, or only men, to come.</param>
/// <param name="DialectWish">The dialect she speaks, in words; goes before nearness, excludes nobody.</param>
/// <param name="OwnVillageFine">She does not mind somebody from her own village; otherwise nobody of it is asked.</param>
/// <param name="MayCall">The volunteer gets her number; only where her safe-contact box allows calls.</param>
/// <param name="Needs">What the volunteer has to know. Sealed; seen only by who has accepted, and only while it lasts.</param>
public sealed record TaskFacts(
    [property: EnumDataType(typeof(CaseTaskKind), ErrorMessage = "请选择要做什么。")] CaseTaskKind Kind,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    [property:
        Required(ErrorMessage = "请选择在哪个乡镇或村。"),
        RegularExpression("^([0-9]{9}|[0-9]{12})$", ErrorMessage = "请选择在哪个乡镇或村。")
    ]
        string Place,
    bool Dangerous,
    bool WithChildren,
    [property: Range(1, TaskPolicy.MostPersons, ErrorMessage = "人数填 1 或 2。")] int Persons,
    Guid? OfficerId,
    [property: EnumDataType(typeof(Sex), ErrorMessage = "请重新选择性别。")] Sex? SexWish,
    [property: StringLength(32, ErrorMessage = "方言最多 32 个字。")] string? DialectWish,
    bool OwnVillageFine,
    bool MayCall,
    [property:
        Required(ErrorMessage = "请写志愿者要知道的事。"),
        StringLength(1000, MinimumLength = 2, ErrorMessage = "要知道的事请写 2 到 1000 个字。"),
        NoGap
    ]
        string Needs
)
{
    public override string ToString() => "TaskFacts(redacted)";
}

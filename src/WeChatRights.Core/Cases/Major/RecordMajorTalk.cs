using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Cases.Major;

/// <summary>协调记录: what was said and agreed. By anybody who takes part.</summary>
/// <param name="HeldAt">Not in the future, and not before a year ago.</param>
/// <param name="Present">Who took part.</param>
/// <exception cref="DomainException"><c>not-found</c>, <c>major-ended</c>, <c>invalid-input</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record RecordMajorTalk(
    Guid CaseId,
    DateTimeOffset HeldAt,
    [property:
        Required(ErrorMessage = "请写明谁参加了。"),
        StringLength(200, MinimumLength = 2, ErrorMessage = "参加的人写 2 到 200 个字。")
    ]
        string Present,
    [property: Required(ErrorMessage = "请写明商量了什么、怎么定的。"), CaseText] string Text
) : ICommand<Unit>, IConcernsCase, IBrief
{
    public override string ToString() => "RecordMajorTalk(redacted)";
}

/// <summary>
/// 登记报告: a major or urgent matter was told to party committee, government or who else has to know (信访工作条例 art. 25): to whom, when and how.
/// </summary>
/// <param name="Person">Name and office of who was told.</param>
/// <param name="At">Not in the future, and not before a year ago.</param>
/// <exception cref="DomainException"><c>not-found</c>, <c>major-ended</c>, <c>invalid-input</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record RecordMajorReport(
    Guid CaseId,
    [property: EnumDataType(typeof(ReportOrgan), ErrorMessage = "请选择报告给谁。")] ReportOrgan Organ,
    [property:
        Required(ErrorMessage = "请写明是哪位同志。"),
        StringLength(50, MinimumLength = 2, ErrorMessage = "姓名和职务写 2 到 50 个字。")
    ]
        string Person,
    [property: EnumDataType(typeof(ReportWay), ErrorMessage = "请选择怎么报告的。")] ReportWay Way,
    DateTimeOffset At,
    [property: Required(ErrorMessage = "请写明报告了什么。"), CaseText] string Text
) : ICommand<Unit>, IConcernsCase, IBrief
{
    public override string ToString() => "RecordMajorReport(redacted)";
}

internal sealed class RecordMajorTalkHandler(CallContext call, MajorDesk desk, CaseKeyStore keys)
    : ICommandHandler<RecordMajorTalk, Unit>,
        ICommandHandler<RecordMajorReport, Unit>
{
    public async ValueTask<Unit> Handle(RecordMajorTalk command, CancellationToken cancellationToken)
    {
        var (major, _) = await desk.GetAsync(command.CaseId, cancellationToken);
        Happened.Require("heldAt", command.HeldAt, call.Now, "时间不能在将来，也不能早于一年前。");
        using var key = await keys.GetAsync(major.CaseId, cancellationToken);
        var id = Ids.New(call.Now);
        var words = key.Seal(MajorMinutes.WordsField, id, new MajorMinutesWords(command.Present.Trim(), command.Text.Trim()));
        major.Minute(new MajorMinutes(id, major.Id, command.HeldAt, call.RequireStaff().StaffId, words, call.Now));
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(RecordMajorReport command, CancellationToken cancellationToken)
    {
        var (major, _) = await desk.GetAsync(command.CaseId, cancellationToken);
        Happened.Require("at", command.At, call.Now, "时间不能在将来，也不能早于一年前。");
        using var key = await keys.GetAsync(major.CaseId, cancellationToken);
        var id = Ids.New(call.Now);
        var words = key.Seal(MajorReport.WordsField, id, new MajorReportWords(command.Person.Trim(), command.Text.Trim()));
        major.Report(new MajorReport(id, major.Id, command.Organ, command.Way, command.At, call.RequireStaff().StaffId, words));
        return Unit.Value;
    }
}

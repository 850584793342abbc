using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Risk;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Minors;

/// <summary>对照九种情形: whether harm to a child, or to whoever cannot report herself, has to be told to the police (强制报告制度 art. 4).</summary>
/// <param name="Situations">Those that are there or likely; none: it need not be reported, and <paramref name="Text"/> says why.</param>
/// <exception cref="DomainException"><c>county-only-report</c>, <c>already-reported</c>, <c>case-state</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record JudgeReporting(
    Guid CaseId,
    IReadOnlyList<ReportSituation> Situations,
    [property: Required(ErrorMessage = "请写明怎么知道的，或者为什么不用报告。"), CaseText] string Text
) : ICommand<Unit>, IConcernsCase, IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Situations.All(Enum.IsDefined))
        {
            yield return new ValidationResult("请从列出的情形里选。", [nameof(Situations)]);
        }
    }

    public override string ToString() => "JudgeReporting(redacted)";
}

/// <summary>登记强制报告: when and how the police were told. Needs nobody's consent. Their answer is owed within three days after they open a case (art. 10).</summary>
/// <param name="ReportedAt">Not in the future, and not before a year ago.</param>
/// <param name="Receipt">接警、报警回执编号; null: there is none yet.</param>
/// <param name="OrganTold">The department in charge was told too (art. 5).</param>
/// <exception cref="DomainException"><c>invalid-input</c>, <c>case-state</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record RecordMandatoryReport(
    Guid CaseId,
    IReadOnlyList<ReportSituation> Situations,
    [property: EnumDataType(typeof(PoliceChannel), ErrorMessage = "请选择怎样报的警。")] PoliceChannel Channel,
    DateTimeOffset ReportedAt,
    [property: StringLength(60, ErrorMessage = "最多写 60 个字。")] string? Receipt,
    bool OrganTold,
    [property: Required(ErrorMessage = "请写明报了什么、民警怎么答复。"), CaseText] string Text
) : ICommand<Unit>, IConcernsCase, IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Situations.Count == 0 || !Situations.All(Enum.IsDefined))
        {
            yield return new ValidationResult("请选是哪种情形。", [nameof(Situations)]);
        }
    }

    public override string ToString() => "RecordMandatoryReport(redacted)";
}

internal sealed class MandatoryReportHandler(AppDbContext db, CaseLoader cases, CallContext call)
    : ICommandHandler<JudgeReporting, Unit>,
        ICommandHandler<RecordMandatoryReport, Unit>
{
    public async ValueTask<Unit> Handle(JudgeReporting command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.ReportHarm, cancellationToken);
        using var words = await cases.WordsAsync(about.Id, command.Text.Trim(), cancellationToken);
        var isOfCounty = CaseAuthority.IsOfCounty(call.RequireStaff(), about);
        about.JudgeReporting(cases.Acting(about), command.Situations.Count > 0, isOfCounty, words, call.Now);
        return Unit.Value;
    }

    public async ValueTask<Unit> Handle(RecordMandatoryReport command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.ReportHarm, cancellationToken);
        Happened.Require("reportedAt", command.ReportedAt, call.Now, "报警时间不能在将来，也不能早于一年前。");

        using var record = await cases.WordsAsync(about.Id, Record(command), cancellationToken);
        about.ReportHarm(cases.Acting(about), record, call.Now);
        db.Add(new MandatoryReport(Ids.New(call.Now), command, call.RequireStaff().StaffId));
        return Unit.Value;
    }

    private static string Record(RecordMandatoryReport command)
    {
        var at = command.ReportedAt.InChina().ToString("yyyy年M月d日 H:mm", CultureInfo.InvariantCulture);
        var receipt = command.Receipt?.Trim() is { Length: > 0 } number ? $"，回执 {number}" : "";
        var organ = command.OrganTold ? "，已告知主管部门" : "";
        return $"{at}，{PoliceChannels.Word(command.Channel)}{receipt}{organ}。{command.Text.Trim()}";
    }
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.PetitionAgency.Mandates;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.PetitionAgency.Acts;

/// <summary>登记办理单位的文书: what the responsible organ has given out, and what it says.</summary>
/// <param name="On">The day that stands on it, in China; not in the future.</param>
/// <param name="UnitId">A unit of the directory, or <paramref name="Organ"/> in words; one of them.</param>
/// <param name="Text">What it says, and its number.</param>
/// <exception cref="DomainException"><c>not-found</c>, <c>mandate-state</c>, <c>invalid-input</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record RecordOrganReceipt(
    Guid CaseId,
    Guid MandateId,
    [property: EnumDataType(typeof(OrganReceiptKind), ErrorMessage = "请选择是什么文书。")] OrganReceiptKind Kind,
    DateOnly On,
    Guid? UnitId,
    [property: StringLength(64, ErrorMessage = "单位最多写 64 个字。")] string? Organ,
    [property:
        Required(ErrorMessage = "请写明文号和主要内容。"),
        StringLength(1000, MinimumLength = 2, ErrorMessage = "内容写 2 到 1000 个字。")
    ]
        string Text
) : ICommand<ReceiptRecorded>, IConcernsCase
{
    public override string ToString() => $"RecordOrganReceipt({MandateId})";
}

/// <param name="MovedLimit">A limit of the case has begun, was moved or has ended.</param>
public sealed record ReceiptRecorded(Guid Id, bool MovedLimit);

internal sealed class RecordOrganReceiptHandler(
    AppDbContext db,
    CallContext call,
    CaseMandates mandates,
    OrganNames organs,
    CaseKeyStore keys,
    AgencyCases journal
) : ICommandHandler<RecordOrganReceipt, ReceiptRecorded>
{
    public async ValueTask<ReceiptRecorded> Handle(RecordOrganReceipt command, CancellationToken cancellationToken)
    {
        var (mandate, about) = await mandates.GetAsync(command.CaseId, command.MandateId, cancellationToken);
        if (mandate.SignedAt is null)
        {
            throw new DomainException(AgencyErrors.MandateState);
        }

        Happened.Require("on", command.On, call.Now, "文书上的日子不能在将来，也不能早于一年前。");
        await organs.RequireAsync(command.UnitId, command.Organ, about.Township, cancellationToken);
        var organ =
            await organs.NameAsync(command.UnitId, command.Organ, about.Township, cancellationToken)
            ?? throw DomainException.OfField("organ", "请写明是哪个单位的文书。");
        var moved = await MoveAsync(command, organ, cancellationToken);
        using var key = await keys.GetAsync(about.Id, cancellationToken);
        var id = Ids.New(call.Now);
        var writing = new AgencyActWriting(MandateRules.Text(command.Organ), command.Text.Trim(), null);
        var sealedWriting = key.Seal(OrganReceipt.WordsField, id, writing);
        db.Add(
            new OrganReceipt(
                id,
                mandate,
                command.Kind,
                command.On,
                command.UnitId,
                moved,
                sealedWriting,
                call.RequireStaff().StaffId,
                call.Now
            )
        );
        mandate.Changed(mandates.ReportBy());
        return new ReceiptRecorded(id, moved);
    }

    private async Task<bool> MoveAsync(RecordOrganReceipt command, string organ, CancellationToken cancellationToken)
    {
        var day = command.On.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
        var text = $"{day}，{organ}，{Word(command.Kind)}";
        switch (command.Kind)
        {
            case OrganReceiptKind.Acceptance:
                return await journal.OrganAcceptedAsync(command.CaseId, command.On, text, cancellationToken);
            case OrganReceiptKind.Extension:
                return await journal.OrganExtendedAsync(command.CaseId, command.On, text, cancellationToken);
            case OrganReceiptKind.Opinion:
                await journal.PlanVisitsAsync(
                    command.CaseId,
                    [.. AgencyPolicy.VisitDays.Select(days => command.On.AddDays(days))],
                    cancellationToken
                );
                return await journal.OrganAnsweredAsync(command.CaseId, text, cancellationToken);
            case OrganReceiptKind.Refusal:
                return await journal.OrganAnsweredAsync(command.CaseId, text, cancellationToken);
            default:
                await journal.LogAsync(command.CaseId, CaseEventKind.OrganPaperCame, text, cancellationToken);
                return false;
        }
    }

    private static string Word(OrganReceiptKind kind) =>
        kind switch
        {
            OrganReceiptKind.Acceptance => "受理告知单",
            OrganReceiptKind.Extension => "延期告知",
            OrganReceiptKind.Opinion => "处理意见书",
            OrganReceiptKind.Refusal => "不予受理告知",
            _ => "收件凭据",
        };
}

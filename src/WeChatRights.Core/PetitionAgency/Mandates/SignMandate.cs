using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.PetitionAgency.Mandates;

/// <summary>登记签字: the paper was signed, sealed or fingerprinted (Civil Code art. 165). From that instant the agents may act.</summary>
/// <param name="SignedAt">Not in the future, not more than a year ago.</param>
/// <param name="PaperPlace">Where the signed paper lies: 档案柜 3 号.</param>
/// <param name="PaperFileId">A picture of it among the material of the case; may be missing.</param>
/// <param name="ToldFree">She was told that it costs nothing.</param>
/// <exception cref="DomainException">
/// <c>mandate-state</c>, <c>agency-not-free</c>, <c>agency-no-mandate</c>, <c>agent-unfit</c>, <c>agent-conflict</c>, <c>invalid-input</c>, <c>case-state</c>, <c>case-not-yours</c>
/// </exception>
[RequirePermission(Permission.HandleCase)]
public sealed record SignMandate(
    Guid CaseId,
    Guid MandateId,
    DateTimeOffset SignedAt,
    [property:
        Required(ErrorMessage = "请写明签好的纸放在哪里。"),
        StringLength(100, MinimumLength = 2, ErrorMessage = "存放处写 2 到 100 个字。")
    ]
        string PaperPlace,
    Guid? PaperFileId,
    bool ToldFree
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => $"SignMandate({MandateId})";
}

internal sealed class SignMandateHandler(
    CallContext call,
    HandledCases cases,
    CaseMandates mandates,
    AgentChecks agents,
    CaseFiles files,
    AgencyCases journal
) : ICommandHandler<SignMandate, Unit>
{
    public async ValueTask<Unit> Handle(SignMandate command, CancellationToken cancellationToken)
    {
        var about = await cases.GetOpenAsync(command.CaseId, cancellationToken);
        var mandate = await mandates.FindAsync(about.Id, command.MandateId, cancellationToken);
        Happened.Require("signedAt", command.SignedAt, call.Now, "签字的时间不能在将来，也不能早于一年前。");
        if (command.PaperFileId is { } file && !await files.HoldsAsync(about.Id, file, cancellationToken))
        {
            throw DomainException.OfField("paperFileId", "材料里没有这个文件，请重新选择。");
        }

        // Since it was written somebody may have become kin, or agent of the other side, or have gone.
        await agents.RequireFitAsync(about, mandate.Present, cancellationToken);
        var place = await mandates.SealAsync(Mandate.PaperField, mandate, command.PaperPlace, cancellationToken);
        var signature = new MandateSignature(SignatureWay.Paper, command.SignedAt, call.RequireStaff().StaffId, place, command.PaperFileId);
        mandate.Sign(signature, command.ToldFree, mandates.FirstActBy(command.SignedAt), call.Now);
        await journal.AdmitAsync(about.Id, mandate.Present, cancellationToken);
        await journal.LogAsync(about.Id, CaseEventKind.MandateSigned, null, cancellationToken);
        return Unit.Value;
    }
}

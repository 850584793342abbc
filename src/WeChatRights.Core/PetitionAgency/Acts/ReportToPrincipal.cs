using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.PetitionAgency.Mandates;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.PetitionAgency.Acts;

/// <summary>
/// 反馈: she is told what has changed. In the mini-program the words wait for her behind the PIN and the message outside says only that there is news; by telephone
/// only when she has not ruled it out.
/// </summary>
/// <param name="At">When she was told; with <see cref="ReportChannel.MiniProgram"/> it is now, whatever is given.</param>
/// <param name="Confirmed">She has said that she knows it now.</param>
/// <exception cref="DomainException"><c>not-found</c>, <c>mandate-state</c>, <c>agency-channel-unsafe</c>, <c>invalid-input</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record ReportToPrincipal(
    Guid CaseId,
    Guid MandateId,
    [property: EnumDataType(typeof(ReportChannel), ErrorMessage = "请选择怎么告诉她的。")] ReportChannel Channel,
    DateTimeOffset At,
    [property:
        Required(ErrorMessage = "请写明告诉她什么。"),
        StringLength(1000, MinimumLength = 2, ErrorMessage = "内容写 2 到 1000 个字。")
    ]
        string Text,
    bool Confirmed
) : ICommand<Guid>, IConcernsCase
{
    public override string ToString() => $"ReportToPrincipal({MandateId})";
}

internal sealed class ReportToPrincipalHandler(
    AppDbContext db,
    CallContext call,
    CaseMandates mandates,
    AgencyCases journal,
    CaseVault vault,
    ContactProfiles contacts,
    CaseKeyStore keys
) : ICommandHandler<ReportToPrincipal, Guid>
{
    public async ValueTask<Guid> Handle(ReportToPrincipal command, CancellationToken cancellationToken)
    {
        var (mandate, about) = await mandates.GetAsync(command.CaseId, command.MandateId, cancellationToken);
        if (mandate.SignedAt is null)
        {
            throw new DomainException(AgencyErrors.MandateState);
        }

        var at = command.Channel == ReportChannel.MiniProgram ? call.Now : command.At;
        Happened.Require("at", at, call.Now, "告诉她的时间不能在将来，也不能早于一年前。");
        if (command.Channel == ReportChannel.Phone)
        {
            await RequireCallableAsync(about.Id, cancellationToken);
        }

        var text = command.Text.Trim();
        if (command.Channel == ReportChannel.MiniProgram)
        {
            await journal.TellHerAsync(about.Id, text, cancellationToken);
        }
        else
        {
            await journal.NoteContactAsync(about.Id, $"代理反馈。{text}", cancellationToken);
        }

        using var key = await keys.GetAsync(about.Id, cancellationToken);
        var id = Ids.New(call.Now);
        var confirmed = command.Confirmed && command.Channel != ReportChannel.MiniProgram;
        db.Add(
            new AgencyReport(
                id,
                mandate,
                command.Channel,
                at,
                confirmed,
                key.Seal(AgencyReport.WordsField, id, text),
                call.RequireStaff().StaffId,
                call.Now
            )
        );
        mandate.Reported();
        return id;
    }

    /// <summary>Who gave no wishes may be called: she was asked for them when she came.</summary>
    private async Task RequireCallableAsync(Guid caseId, CancellationToken cancellationToken)
    {
        using var opened = await vault.UnsealAsync(caseId, UnsealPurpose.ContactClient, ContactProfiles.Columns, cancellationToken);
        var (contact, _) = await contacts.ReadAsync(caseId, opened, cancellationToken);
        if (contact is not null && !contact.Allows(ContactChannel.Call))
        {
            throw new DomainException(AgencyErrors.ChannelUnsafe);
        }
    }
}

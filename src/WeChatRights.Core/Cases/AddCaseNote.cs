using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases;

/// <summary>办理记录: for the staff only; she never sees it.</summary>
/// <param name="Contacted">She was reached by telephone or in person; stops the first-contact clock.</param>
[RequirePermission(Permission.HandleCase)]
public sealed record AddCaseNote(
    Guid CaseId,
    [property: Required(ErrorMessage = "请写明内容。"), CaseText, NoGap] string Text,
    bool Contacted = false
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => "AddCaseNote(redacted)";
}

internal sealed class AddCaseNoteHandler(CaseLoader cases, CallContext call) : ICommandHandler<AddCaseNote, Unit>
{
    public async ValueTask<Unit> Handle(AddCaseNote command, CancellationToken cancellationToken)
    {
        var noted = await cases.GetForAsync(command.CaseId, CaseAction.AddNote, cancellationToken);
        using var note = await cases.WordsAsync(command.CaseId, command.Text, cancellationToken);
        noted.AddNote(cases.Acting(noted), note, command.Contacted, call.Now);
        return Unit.Value;
    }
}

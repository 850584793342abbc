using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;

namespace WeChatRights.Core.Cases.Protection;

/// <summary>
/// 首接五件事: one of the tasks of whoever hears of violence first was done (河南省反家庭暴力条例 art. 21). The first time is kept; doing it again is another entry.
/// </summary>
/// <exception cref="DomainException"><c>invalid-input</c>, <c>case-state</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record RecordFirstDuty(
    Guid CaseId,
    [property: EnumDataType(typeof(FirstDuty), ErrorMessage = "请选择做了哪一件。")] FirstDuty Duty,
    [property: Required(ErrorMessage = "请写明怎么做的。"), CaseText] string Text
) : ICommand<Unit>, IConcernsCase
{
    public override string ToString() => "RecordFirstDuty(redacted)";
}

internal sealed class RecordFirstDutyHandler(AppDbContext db, CaseLoader cases, CallContext call) : ICommandHandler<RecordFirstDuty, Unit>
{
    public async ValueTask<Unit> Handle(RecordFirstDuty command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.Protect, cancellationToken);
        using var words = await cases.WordsAsync(about.Id, $"{Word(command.Duty)}：{command.Text.Trim()}", cancellationToken);
        about.FirstDutyDone(cases.Acting(about), command.Duty, words, call.Now);
        if (!await db.Set<FirstDutyDone>().AnyAsync(done => done.CaseId == about.Id && done.Duty == command.Duty, cancellationToken))
        {
            db.Add(new FirstDutyDone(about.Id, command.Duty, call.RequireStaff().StaffId, call.Now));
        }

        return Unit.Value;
    }

    private static string Word(FirstDuty duty) =>
        duty switch
        {
            FirstDuty.Dissuade => "劝阻、批评教育",
            FirstDuty.OfferServices => "提供服务",
            FirstDuty.TellRights => "告知权利",
            FirstDuty.Refer => "送医、送庇护",
            _ => "其他帮助",
        };
}

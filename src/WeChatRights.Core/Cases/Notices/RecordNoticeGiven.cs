using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Cases.Notices;

/// <summary>文书送达: a written notice was handed over, how and on which day. An entry on the time line; stops no limit.</summary>
/// <param name="OnDay">In China; not in the future, and not before the decision.</param>
/// <exception cref="DomainException"><c>invalid-input</c>, <c>not-found</c>, <c>no-notice-owed</c>, <c>case-not-yours</c></exception>
[RequirePermission(Permission.HandleCase)]
public sealed record RecordNoticeGiven(
    Guid CaseId,
    [property: EnumDataType(typeof(CaseNoticeKind), ErrorMessage = "请选择是哪份文书。")] CaseNoticeKind Kind,
    [property: EnumDataType(typeof(NoticeWay), ErrorMessage = "请选择怎么送的。")] NoticeWay Way,
    DateOnly OnDay
) : ICommand<Unit>, IConcernsCase;

internal sealed class RecordNoticeGivenHandler(CaseLoader cases, CallContext call, NoticeReader notices)
    : ICommandHandler<RecordNoticeGiven, Unit>
{
    public async ValueTask<Unit> Handle(RecordNoticeGiven command, CancellationToken cancellationToken)
    {
        var about = await cases.GetForAsync(command.CaseId, CaseAction.RecordNotice, cancellationToken);
        var origin = await notices.OriginAsync(about, command.Kind, cancellationToken);
        if (!NoticePolicy.Ways(command.Kind).Contains(command.Way))
        {
            throw DomainException.OfField("way", "这份文书不能这样送，请换一种。");
        }

        if (command.OnDay < origin.At.ChinaDate() || command.OnDay > call.Now.ChinaDate())
        {
            throw DomainException.OfField("onDay", "送达的日子不能在将来，也不能早于作出决定的那天。");
        }

        using var words = await cases.WordsAsync(command.CaseId, Record(command, about.DeclineGround), cancellationToken);
        about.NoticeGiven(cases.Acting(about), words, call.Now);
        return Unit.Value;
    }

    private static string Record(RecordNoticeGiven command, DeclineGround? ground)
    {
        var day = command.OnDay.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
        return $"{day}，{NoticeWriting.Title(command.Kind, ground)}，{Word(command.Way)}";
    }

    private static string Word(NoticeWay way) =>
        way switch
        {
            NoticeWay.InPerson => "当面给",
            NoticeWay.Post => "邮寄",
            NoticeWay.MiniProgram => "在小程序里留言告知",
            NoticeWay.Phone => "电话告知",
            _ => "走机要渠道",
        };
}

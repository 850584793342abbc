using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Messaging.Inbox;

/// <summary>What the system has to tell her about the complaints that this session has unlocked, and about no complaint; newest first.</summary>
[RequireCitizen]
public sealed record ReadInbox(
    [property: Range(1, 10_000, ErrorMessage = "页码不对。")] int Page = 1,
    [property: Range(1, 50, ErrorMessage = "每页最多 50 条。")] int PageSize = 20
) : IQuery<Page<InboxItem>>;

/// <param name="Title">What happened, in plain words.</param>
/// <param name="ComplaintId">Null, as the number, when it is about none: she looks among what she waits for.</param>
/// <param name="Text">What staff wrote to her; null when the kind says it all, and when the content was destroyed by rule.</param>
public sealed record InboxItem(
    Guid Id,
    DateTimeOffset At,
    NoticeKind Kind,
    string Title,
    Guid? ComplaintId,
    string? Number,
    string? Text,
    DateTimeOffset? ReadAt
)
{
    public override string ToString() => "InboxItem(redacted)";
}

internal sealed class ReadInboxHandler(AppDbContext db, CallContext call, ComplaintAccess access, CaseVault vault, CaseProgress progress)
    : IQueryHandler<ReadInbox, Page<InboxItem>>
{
    private static readonly string[] Columns = [CaseProgress.WordsColumn];

    public async ValueTask<Page<InboxItem>> Handle(ReadInbox query, CancellationToken cancellationToken)
    {
        var cases = await access.UnlockedCasesAsync(call, cancellationToken);
        var ids = cases.Keys.ToList();
        var notices = db.Set<Notice>().AsNoTracking().OfHers(ids, call);
        var total = await notices.CountAsync(cancellationToken);
        var page = await notices
            .OrderByDescending(notice => notice.At)
            .ThenByDescending(notice => notice.Id)
            .Skip((query.Page - 1) * query.PageSize)
            .Take(query.PageSize)
            .ToListAsync(cancellationToken);
        var words = await WordsAsync(page, cancellationToken);
        return new Page<InboxItem>(
            [
                .. page.Select(notice => new InboxItem(
                    notice.Id,
                    notice.At,
                    notice.Kind,
                    TitleOf(notice.Kind),
                    notice.CaseId,
                    notice.CaseId is { } about ? cases[about] : null,
                    notice.EventId is { } entry ? words.GetValueOrDefault(entry) : null,
                    notice.ReadAt
                )),
            ],
            total
        );
    }

    private async Task<Dictionary<Guid, string>> WordsAsync(List<Notice> page, CancellationToken cancellationToken)
    {
        var words = new Dictionary<Guid, string>();
        foreach (var ofCase in page.Where(notice => notice.EventId is not null).GroupBy(notice => notice.CaseId!.Value))
        {
            using var opened = await OpenAsync(ofCase.Key, cancellationToken);
            if (opened is null)
            {
                continue;
            }

            var entries = ofCase.Select(notice => notice.EventId!.Value).ToList();
            foreach (var (entry, text) in await progress.MessagesAsync(ofCase.Key, entries, opened, cancellationToken))
            {
                words[entry] = text;
            }
        }

        return words;
    }

    /// <summary>Null when the content of the case was destroyed: the rest of her inbox stays readable.</summary>
    private async Task<UnsealedCase?> OpenAsync(Guid caseId, CancellationToken cancellationToken)
    {
        try
        {
            return await vault.UnsealAsync(caseId, UnsealPurpose.OwnFile, Columns, cancellationToken);
        }
        catch (DomainException gone) when (gone.Error == VaultErrors.Shredded)
        {
            return null;
        }
    }

    private static string TitleOf(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.Accepted => "你反映的事已受理",
            NoticeKind.Guided => "这件事由别的单位负责，点开看去哪里办",
            NoticeKind.Declined => "这件事不再重复受理，点开看原因",
            NoticeKind.Message => "工作人员给你留了话",
            NoticeKind.Reopened => "你反映的事继续办理",
            NoticeKind.AppointmentChanged => "你约的咨询有变动，请点开看",
            NoticeKind.AppointmentSoon => "你约的咨询快到时间了",
            NoticeKind.FollowUp => "上次谈过以后怎么样？请点开回一句",
            NoticeKind.SeatOffered => "你等的时间有了，请点开看",
            NoticeKind.WaitingEnded => "你等的时间没有等到，请点开看",
            NoticeKind.Merged => "这件事和以前登记的合在一起继续办理",
            _ => "你反映的事已办结，请看结果",
        };
}

using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Messaging;

/// <summary>
/// What left the house, or should have, about the cases in one's sight: when and how it ended, never a content, because none was in it.
/// Newest first; counted up to 10,000.
/// </summary>
[RequirePermission(Permission.ViewMessages)]
public sealed record ListMessages(
    DeliveryState? State = null,
    Guid? CaseId = null,
    DateTimeOffset? From = null,
    DateTimeOffset? Until = null,
    [property: Range(0, ListMessages.CountCap)] int Skip = 0,
    [property: Range(1, 200)] int Take = 50
) : IQuery<Page<MessageRow>>
{
    public const int CountCap = 10_000;
}

/// <param name="NotBefore">Not sent earlier: her safe hours.</param>
/// <param name="ErrorCode">WeChat's code of the last refusal.</param>
public sealed record MessageRow(
    Guid Id,
    Guid CaseId,
    string CaseNumber,
    MessageTemplate Template,
    DeliveryState State,
    DateTimeOffset CreatedAt,
    DateTimeOffset NotBefore,
    DateTimeOffset? FinishedAt,
    int Attempts,
    int? ErrorCode
);

internal sealed class ListMessagesHandler(AppDbContext db, CallContext call, VisibleCases cases)
    : IQueryHandler<ListMessages, Page<MessageRow>>
{
    public async ValueTask<Page<MessageRow>> Handle(ListMessages query, CancellationToken cancellationToken)
    {
        var messages = Filter(db.Set<OutboxMessage>().AsNoTracking(), query)
            .Join(
                cases.To(call.RequireStaff()),
                message => message.CaseId,
                about => about.Id,
                (message, about) => new { Message = message, about.Number }
            );
        var total = await messages.Take(ListMessages.CountCap + 1).CountAsync(cancellationToken);
        var rows = await messages
            .OrderByDescending(row => row.Message.CreatedAt)
            .ThenByDescending(row => row.Message.Id)
            .Skip(query.Skip)
            .Take(query.Take)
            .Select(row => new MessageRow(
                row.Message.Id,
                row.Message.CaseId!.Value,
                row.Number,
                row.Message.Template,
                row.Message.State,
                row.Message.CreatedAt,
                row.Message.NotBefore,
                row.Message.FinishedAt,
                row.Message.Attempts,
                row.Message.ErrorCode
            ))
            .ToListAsync(cancellationToken);
        return new Page<MessageRow>(rows, Math.Min(total, ListMessages.CountCap), total > ListMessages.CountCap);
    }

    private static IQueryable<OutboxMessage> Filter(IQueryable<OutboxMessage> messages, ListMessages query)
    {
        messages = messages.Where(message => message.CaseId != null);
        messages = query.State is { } state ? messages.Where(message => message.State == state) : messages;
        messages = query.CaseId is { } caseId ? messages.Where(message => message.CaseId == caseId) : messages;
        messages = query.From is { } from ? messages.Where(message => message.CreatedAt >= from) : messages;
        return query.Until is { } until ? messages.Where(message => message.CreatedAt < until) : messages;
    }
}

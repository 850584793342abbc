using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.IdentityAccess.Kin;

/// <summary>
/// Declares one's own or a relative's numbers, so that no case of theirs ever reaches oneself (回避, 信访工作条例 art. 28(3)); those that
/// have, leave one's sight and hands at once. Only slow keyed digests are kept. Declaring a number twice changes nothing. Answers how many are declared now.
/// </summary>
[RequireStaff]
public sealed record DeclareKin([property: MaxLength(32)] string? Phone, [property: MaxLength(32)] string? IdNumber) : ICommand<int>
{
    public override string ToString() => nameof(DeclareKin);
}

/// <summary>What one has declared: of which kind, never the number.</summary>
[RequireStaff]
public sealed record ListMyKin : IQuery<IReadOnlyList<KinRow>>;

/// <param name="IsPhone">A telephone number; otherwise an ID number.</param>
public sealed record KinRow(Guid KinId, bool IsPhone);

[RequireStaff]
public sealed record WithdrawKin(Guid KinId) : ICommand<Unit>;

/// <summary>The names under which intake indexes the same numbers; a test holds the two together.</summary>
internal static class KinField
{
    public const string Phone = "phone";
    public const string IdNumber = "id-number";
}

internal sealed class DeclareKinHandler(AppDbContext db, CallContext call, BlindIndex blind, IPublisher publisher)
    : ICommandHandler<DeclareKin, int>
{
    public async ValueTask<int> Handle(DeclareKin command, CancellationToken cancellationToken)
    {
        var numbers = new List<(string Field, string? Given, string? Value)>
        {
            (KinField.Phone, command.Phone, Normalise.Phone(command.Phone)),
            (KinField.IdNumber, command.IdNumber, Normalise.IdNumber(command.IdNumber)),
        };
        var given = numbers.Where(number => !string.IsNullOrWhiteSpace(number.Given)).ToList();
        if (given.Count == 0 || given.Any(number => number.Value is null))
        {
            throw new DomainException(StaffErrors.KinNumberInvalid);
        }

        var me = call.RequireStaff().StaffId;
        var mine = await db.Set<StaffKin>().Where(kin => kin.StaffId == me).ToListAsync(cancellationToken);
        var fresh = new List<byte[]>();
        foreach (var (field, _, value) in given)
        {
            var index = await blind.ComputeAsync(field, value!, cancellationToken);
            if (!mine.Any(kin => kin.Index.AsSpan().SequenceEqual(index)))
            {
                mine.Add(new StaffKin(Ids.New(call.Now), me, field, index));
                db.Add(mine[^1]);
                fresh.Add(index);
            }
        }

        await publisher.Publish(new KinDeclared(me, fresh), cancellationToken);

        return mine.Count;
    }
}

internal sealed class ListMyKinHandler(AppDbContext db, CallContext call) : IQueryHandler<ListMyKin, IReadOnlyList<KinRow>>
{
    public async ValueTask<IReadOnlyList<KinRow>> Handle(ListMyKin query, CancellationToken cancellationToken)
    {
        var me = call.RequireStaff().StaffId;
        return await db.Set<StaffKin>()
            .Where(kin => kin.StaffId == me)
            .OrderBy(kin => kin.Id)
            .Select(kin => new KinRow(kin.Id, kin.Field == KinField.Phone))
            .ToListAsync(cancellationToken);
    }
}

internal sealed class WithdrawKinHandler(AppDbContext db, CallContext call) : ICommandHandler<WithdrawKin, Unit>
{
    public async ValueTask<Unit> Handle(WithdrawKin command, CancellationToken cancellationToken)
    {
        var me = call.RequireStaff().StaffId;
        var kin =
            await db.Set<StaffKin>().SingleOrDefaultAsync(kin => kin.Id == command.KinId && kin.StaffId == me, cancellationToken)
            ?? throw new DomainException(CommonErrors.NotFound);
        db.Remove(kin);
        return Unit.Value;
    }
}

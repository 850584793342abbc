using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.IdentityAccess.Deletion;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess;

/// <summary>A WeChat user as we know her: a keyed digest to find her again and a sealed address to send to. No name, no phone.</summary>
internal sealed class Citizen : Entity
{
    private Citizen() { }

    public Citizen(Guid id, byte[] openIdDigest, byte[] sealedOpenId, DateTimeOffset now)
        : base(id)
    {
        OpenIdDigest = openIdDigest;
        SealedOpenId = sealedOpenId;
        CreatedAt = now;
    }

    public byte[] OpenIdDigest { get; private set; } = [];
    public byte[] SealedOpenId { get; private set; } = [];
    public DateTimeOffset CreatedAt { get; private set; }
    public int FailedStepUps { get; private set; }
    public DateTimeOffset? StepUpLockedUntil { get; private set; }

    /// <summary>Not before then is the account deleted; null: she has not asked for it.</summary>
    public DateTimeOffset? DeletionDueAt { get; private set; }

    /// <summary>Step-up is refused until then; the message is the same for a wrong code, so that nothing can be learnt.</summary>
    public bool StepUpLocked(DateTimeOffset now) => StepUpLockedUntil > now;

    public void StepUpFailed(DateTimeOffset now)
    {
        FailedStepUps++;
        StepUpLockedUntil = now + CitizenSessionPolicy.LockAfter(FailedStepUps);
    }

    public void StepUpSucceeded()
    {
        FailedStepUps = 0;
        StepUpLockedUntil = null;
    }

    public void AskDeletion(DateTimeOffset now) => DeletionDueAt ??= now + AccountDeletionPolicy.ThinkAgain;

    public void TakeDeletionBack() => DeletionDueAt = null;
}

/// <summary>A session of the mini-program. The bearer token is kept as a digest only.</summary>
internal sealed class CitizenSession : Entity
{
    private CitizenSession() { }

    public CitizenSession(Guid id, Guid? citizenId, byte[] tokenDigest, DateTimeOffset now)
        : base(id)
    {
        CitizenId = citizenId;
        TokenDigest = tokenDigest;
        CreatedAt = LastSeenAt = now;
        ExpiresAt = now + CitizenSessionPolicy.Absolute;
    }

    public Guid? CitizenId { get; private set; }
    public byte[] TokenDigest { get; private set; } = [];
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset LastSeenAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}

internal sealed class CitizenConfiguration : IEntityTypeConfiguration<Citizen>
{
    public void Configure(EntityTypeBuilder<Citizen> builder)
    {
        builder.ToTable("Citizens");
        builder.Property(citizen => citizen.OpenIdDigest).HasMaxLength(32);
        builder.Property(citizen => citizen.SealedOpenId).HasMaxLength(160);
        builder.HasIndex(citizen => citizen.OpenIdDigest).IsUnique();
        builder.HasIndex(citizen => citizen.DeletionDueAt);
        builder.HasIndex(citizen => citizen.CreatedAt);
    }
}

internal sealed class CitizenSessionConfiguration : IEntityTypeConfiguration<CitizenSession>
{
    public void Configure(EntityTypeBuilder<CitizenSession> builder)
    {
        builder.ToTable("CitizenSessions");
        builder.Property(session => session.TokenDigest).HasMaxLength(32);
        builder.HasIndex(session => session.TokenDigest).IsUnique();
        builder.HasIndex(session => session.ExpiresAt);
        builder.HasIndex(session => session.CitizenId);
    }
}

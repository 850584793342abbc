using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Conferences.Contracts;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Conferences;

/// <summary>联席会议 (rulebook S48; 信访工作条例 arts. 11 to 13): convened by the county or the city, with people and units named one by one.</summary>
internal sealed class Conference : Entity
{
    private readonly List<ConferenceMember> _members = [];

    private Conference() { }

    public Conference(Guid id, DivisionCode area, Guid convenedBy, DateTimeOffset now)
        : base(id) => (Area, ConvenedBy, ConvenedAt) = (area, convenedBy, now);

    /// <summary>The county or the city that convenes it.</summary>
    public DivisionCode Area { get; private set; }
    public Guid ConvenedBy { get; private set; }
    public DateTimeOffset ConvenedAt { get; private set; }
    public ConferenceState State { get; private set; }
    public string Title { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public string Place { get; private set; } = "";

    /// <summary>Sealed; null: not written yet.</summary>
    public byte[]? Minutes { get; private set; }

    /// <summary>The minutes were compared with the names of all parties of the cases on the agenda.</summary>
    public bool NamesChecked { get; private set; }
    public DateTimeOffset? IssuedAt { get; private set; }

    /// <summary>Why it does not take place. Sealed.</summary>
    public byte[]? CancelReason { get; private set; }
    public IReadOnlyList<ConferenceMember> Members => _members;

    /// <exception cref="DomainException"><c>conference-state</c>, here and in all that follows.</exception>
    public void Arrange(string title, DateTimeOffset at, string place, IReadOnlyList<TaskHolder> members)
    {
        Go(ConferenceStep.Change);
        (Title, At, Place) = (title, at, place);
        var wanted = members.Select(member => new ConferenceMember(Id, member)).DistinctBy(member => member.MemberId).ToList();
        _members.RemoveAll(member => !wanted.Exists(other => other.MemberId == member.MemberId));
        var fresh = wanted.Where(member => !_members.Exists(other => other.MemberId == member.MemberId)).ToList();
        _members.AddRange(fresh);
        var told = fresh.Where(member => !member.IsUnit).Select(member => member.MemberId).ToList();
        Raise(new ConferenceNews(ConferenceNewsKind.Called, Guid.Empty, told, $"{Id:N}:{at.ToUnixTimeSeconds()}"));
    }

    public void RequireAgendaOpen() => Go(ConferenceStep.Change);

    /// <exception cref="DomainException"><c>conference-not-yet</c></exception>
    public void Hold(DateTimeOffset now)
    {
        if (ConferenceTransitions.Allows(State, ConferenceStep.Hold) && At > now)
        {
            throw new DomainException(ConferenceErrors.NotYet);
        }

        Go(ConferenceStep.Hold);
    }

    public void Cancel(byte[] reason)
    {
        Go(ConferenceStep.Cancel);
        CancelReason = reason;
    }

    public void RequireWriting() => Go(ConferenceStep.Write);

    public void Write(byte[] minutes, bool namesChecked)
    {
        Go(ConferenceStep.Write);
        (Minutes, NamesChecked) = (minutes, namesChecked);
    }

    /// <exception cref="DomainException"><c>conference-minutes-missing</c></exception>
    public void Issue(DateTimeOffset now)
    {
        if (ConferenceTransitions.Allows(State, ConferenceStep.Issue) && Minutes is null)
        {
            throw new DomainException(ConferenceErrors.MinutesMissing);
        }

        Go(ConferenceStep.Issue);
        IssuedAt = now;
    }

    public bool Includes(TaskHolder holder) => _members.Exists(member => member.MemberId == (holder.StaffId ?? holder.OutsideId));

    private void Go(ConferenceStep step) =>
        State = ConferenceTransitions.After(State, step) ?? throw new DomainException(ConferenceErrors.NotInThisState);
}

/// <summary>A person of the staff, or a partner unit, who comes.</summary>
internal sealed class ConferenceMember
{
    private ConferenceMember() { }

    public ConferenceMember(Guid conferenceId, TaskHolder member) =>
        (ConferenceId, MemberId, IsUnit) = (conferenceId, (member.StaffId ?? member.OutsideId)!.Value, member.OutsideId is not null);

    public Guid ConferenceId { get; private set; }
    public Guid MemberId { get; private set; }
    public bool IsUnit { get; private set; }
}

/// <param name="Brief">Of a case: names nobody.</param>
internal sealed record AgendaWords(string Title, string Brief)
{
    public override string ToString() => "AgendaWords(redacted)";
}

/// <summary>
/// One thing to be settled: of a case, as a brief that names nobody, or a general one. It goes from conference to conference until it is settled; each time it was
/// listed stays on record. What is of a case is sealed under the key of the case.
/// </summary>
internal sealed class AgendaItem : Entity
{
    public static readonly SealedField<AgendaWords> WordsField = new("agenda_items", "brief", Padded: true);

    private readonly List<AgendaListing> _listings = [];

    private AgendaItem() { }

    public AgendaItem(Guid id, DivisionCode area, AgendaKind kind, Guid? caseId, DateOnly settleBy, Guid raisedBy, DateTimeOffset now)
        : base(id)
    {
        if (settleBy < now.ChinaDate())
        {
            throw DomainException.OfField("settleBy", "希望哪天前议定，不能早于今天。");
        }

        (Area, Kind, CaseId, SettleBy, RaisedBy, RaisedAt) = (area, kind, caseId, settleBy, raisedBy, now);
    }

    public DivisionCode Area { get; private set; }
    public AgendaKind Kind { get; private set; }
    public Guid? CaseId { get; private set; }
    public AgendaState State { get; private set; }

    /// <summary>The last day by which it is to be settled.</summary>
    public DateOnly SettleBy { get; private set; }
    public Guid RaisedBy { get; private set; }
    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>The conference on whose agenda it is now; null: it waits for the next.</summary>
    public Guid? ListedAtId { get; private set; }

    /// <summary>Of a case.</summary>
    public Sealed<AgendaWords>? CaseWords { get; private set; }

    /// <summary>Of no case. Sealed.</summary>
    public byte[]? Words { get; private set; }

    /// <summary>The brief was compared with the names of the parties.</summary>
    public bool NamesChecked { get; private set; }

    /// <summary>The day of which it has been told that it had passed.</summary>
    public DateOnly? RemindedFor { get; private set; }
    public IReadOnlyList<AgendaListing> Listings => _listings;

    public bool IsUnsettled => AgendaTransitions.IsUnsettled(State);

    public void Word(Sealed<AgendaWords>? caseWords, byte[]? words, bool namesChecked)
    {
        if (!IsUnsettled)
        {
            throw new DomainException(ConferenceErrors.ItemState);
        }

        (CaseWords, Words, NamesChecked) = (caseWords, words, namesChecked);
    }

    /// <summary>Onto the agenda of a conference. What was before stays on record.</summary>
    public void List(Guid conferenceId, DateTimeOffset now)
    {
        if (!IsUnsettled || ListedAtId is not null)
        {
            throw new DomainException(ConferenceErrors.ItemState);
        }

        ListedAtId = conferenceId;
        if (!_listings.Exists(listing => listing.ConferenceId == conferenceId))
        {
            _listings.Add(new AgendaListing(Ids.New(now), Id, conferenceId, now));
        }
    }

    /// <summary>The conference is over for it, or does not take place: unsettled, it waits for the next.</summary>
    public void Leave(Guid conferenceId) => ListedAtId = ListedAtId == conferenceId ? null : ListedAtId;

    /// <exception cref="DomainException"><c>agenda-state</c>, here and in all that follows.</exception>
    public void Settle(Guid conferenceId, bool decided, byte[]? words, Sealed<string>? caseWords)
    {
        var listing = At(conferenceId);
        Go(decided ? AgendaStep.Decide : AgendaStep.Study);
        listing.Came(State, words, caseWords);
    }

    /// <summary>Its place on the agenda of the conference on which it is now.</summary>
    /// <exception cref="DomainException"><c>agenda-state</c></exception>
    public AgendaListing At(Guid conferenceId) =>
        _listings.Find(found => found.ConferenceId == conferenceId && ListedAtId == conferenceId)
        ?? throw new DomainException(ConferenceErrors.ItemState);

    public void Execute() => Go(AgendaStep.Execute);

    public void Resume() => Go(AgendaStep.Resume);

    public void Withdraw()
    {
        Go(AgendaStep.Withdraw);
        ListedAtId = null;
    }

    /// <returns>Whether somebody is to be told now that it was not settled in time: once.</returns>
    public bool Remind(DateOnly today)
    {
        if (!IsUnsettled || SettleBy >= today || RemindedFor == SettleBy)
        {
            return false;
        }

        RemindedFor = SettleBy;
        return true;
    }

    private void Go(AgendaStep step) =>
        State = AgendaTransitions.After(State, step) ?? throw new DomainException(ConferenceErrors.ItemState);
}

/// <summary>An item on the agenda of one conference, and what came of it there.</summary>
internal sealed class AgendaListing
{
    public static readonly SealedField<string> OutcomeField = new("agenda_listings", "settled");

    private AgendaListing() { }

    public AgendaListing(Guid id, Guid itemId, Guid conferenceId, DateTimeOffset now) =>
        (Id, ItemId, ConferenceId, ListedAt) = (id, itemId, conferenceId, now);

    public Guid Id { get; private set; }
    public Guid ItemId { get; private set; }
    public Guid ConferenceId { get; private set; }
    public DateTimeOffset ListedAt { get; private set; }

    /// <summary>Null: nothing was written yet, or the conference did not take place.</summary>
    public AgendaState? Outcome { get; private set; }

    /// <summary>What was said or decided, of no case. Sealed.</summary>
    public byte[]? Words { get; private set; }

    /// <summary>The same, of a case.</summary>
    public Sealed<string>? CaseWords { get; private set; }

    public void Came(AgendaState outcome, byte[]? words, Sealed<string>? caseWords) =>
        (Outcome, Words, CaseWords) = (outcome, words, caseWords);
}

/// <summary>决议: what somebody has to carry out. Names nobody, so it is kept with the conference and may be held by a unit without a referral.</summary>
internal sealed class Resolution : OwnedTask
{
    private Resolution() { }

    public Resolution(Guid id, Guid conferenceId, Guid? itemId, TaskHolder holder, DateOnly dueOn, byte[] what, DateTimeOffset now)
        : base(id, holder, dueOn, now)
    {
        (ConferenceId, ItemId, What) = (conferenceId, itemId, what);
        if (holder.StaffId is { } person)
        {
            Raise(new ConferenceNews(ConferenceNewsKind.ResolutionGiven, Guid.Empty, [person], $"{id:N}:{now.ToUnixTimeSeconds()}"));
        }
    }

    public Guid ConferenceId { get; private set; }
    public Guid? ItemId { get; private set; }

    /// <summary>Sealed.</summary>
    public byte[] What { get; private set; } = [];

    /// <summary>What was done, or why it was dropped. Sealed.</summary>
    public byte[]? Outcome { get; private set; }

    public void Conclude(byte[] outcome) => Outcome = outcome;
}

internal sealed class ConferenceConfiguration
    : IEntityTypeConfiguration<Conference>,
        IEntityTypeConfiguration<ConferenceMember>,
        IEntityTypeConfiguration<AgendaItem>,
        IEntityTypeConfiguration<AgendaListing>,
        IEntityTypeConfiguration<Resolution>
{
    /// <summary>2,000 characters of four bytes, and what the cipher adds.</summary>
    private const int SealedText = 8_192;
    private const int SealedMinutes = 49_152;

    public void Configure(EntityTypeBuilder<Conference> builder)
    {
        builder.ToTable("Conferences");
        builder.Property(conference => conference.Title).HasMaxLength(60);
        builder.Property(conference => conference.Place).HasMaxLength(100);
        builder.Property(conference => conference.Minutes).HasMaxLength(SealedMinutes);
        builder.Property(conference => conference.CancelReason).HasMaxLength(SealedText);
        builder.HasIndex(conference => new { conference.Area, conference.At });
        builder.HasMany(conference => conference.Members).WithOne().HasForeignKey(member => member.ConferenceId);
        builder.Navigation(conference => conference.Members).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<ConferenceMember> builder)
    {
        builder.ToTable("ConferenceMembers");
        builder.HasKey(member => new { member.ConferenceId, member.MemberId });
        builder.HasIndex(member => member.MemberId);
    }

    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.ToTable("AgendaItems");
        builder.Property(item => item.Words).HasMaxLength(SealedText);
        builder.Ignore(item => item.IsUnsettled);
        builder.HasIndex(item => new { item.Area, item.State });
        builder.HasIndex(item => item.CaseId);
        builder.HasIndex(item => item.ListedAtId);
        builder.HasMany(item => item.Listings).WithOne().HasForeignKey(listing => listing.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(item => item.Listings).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<AgendaListing> builder)
    {
        builder.ToTable("AgendaListings");
        builder.Property(listing => listing.Id).ValueGeneratedNever();
        builder.HasIndex(listing => new { listing.ItemId, listing.ConferenceId }).IsUnique();
        builder.Property(listing => listing.Words).HasMaxLength(SealedText);
        builder.HasIndex(listing => listing.ConferenceId);
        builder.HasOne<Conference>().WithMany().HasForeignKey(listing => listing.ConferenceId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Resolution> builder)
    {
        builder.ToTable("Resolutions");
        builder.Property(resolution => resolution.What).HasMaxLength(SealedText);
        builder.Property(resolution => resolution.Outcome).HasMaxLength(SealedText);
        builder.HasIndex(resolution => resolution.ConferenceId);
        builder.HasIndex(resolution => resolution.ItemId);
        builder.HasIndex(resolution => new { resolution.State, resolution.DueOn });
        builder.HasOne<Conference>().WithMany().HasForeignKey(task => task.ConferenceId).OnDelete(DeleteBehavior.Restrict);
    }
}

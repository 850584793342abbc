using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Core.PetitionAgency.Fund;

/// <summary>Where money for 信访代理 may come from. There is no way in for money of the women: they are never charged (rulebook §3.8).</summary>
public enum FundSource
{
    /// <summary>信访部门, which helps to secure it (S65).</summary>
    PetitionsOffice,

    /// <summary>财政</summary>
    Treasury,

    /// <summary>上级妇联</summary>
    Federation,
}

/// <summary>What is written in the ledger.</summary>
public enum FundEntryKind
{
    /// <summary>预算: planned, no money yet.</summary>
    Budget,

    /// <summary>到账</summary>
    Received,

    /// <summary>拨出, to a unit below.</summary>
    AllocatedOut,

    /// <summary>拨入, from the unit above.</summary>
    AllocatedIn,

    /// <summary>支出, with its voucher.</summary>
    Expense,
}

/// <summary>代理工作经费: the ledger of one unit for one year, in fen. What is spent was there before: the balance never goes below zero.</summary>
internal sealed class FundAccount : Entity
{
    private readonly List<FundEntry> _entries = [];

    private FundAccount() { }

    public FundAccount(Guid id, DivisionCode area, int year)
        : base(id) => (Area, Year) = (area, year);

    /// <summary>A county or a township; the city has one too, for what it hands down.</summary>
    public DivisionCode Area { get; private set; }
    public int Year { get; private set; }

    /// <summary>Fen, as planned. So are the others.</summary>
    public long Budget { get; private set; }

    /// <summary>Came in from outside or from above.</summary>
    public long Received { get; private set; }

    /// <summary>Went to units below.</summary>
    public long Allocated { get; private set; }
    public long Spent { get; private set; }

    public long Balance => Received - Allocated - Spent;

    /// <summary>Entries added in this call; earlier ones are read by queries.</summary>
    public IReadOnlyList<FundEntry> Entries => _entries;

    /// <summary>The plan; written anew when it changes.</summary>
    public void Plan(long amount, FundNote note, DateTimeOffset now)
    {
        Budget = amount;
        Write(FundEntryKind.Budget, amount, note, now);
    }

    public void Receive(long amount, FundSource source, FundNote note, DateTimeOffset now)
    {
        Received += amount;
        Write(FundEntryKind.Received, amount, note, now, source: source);
    }

    /// <exception cref="DomainException"><c>fund-balance</c></exception>
    public void AllocateTo(FundAccount below, long amount, FundNote note, DateTimeOffset now)
    {
        RequireBalance(amount);
        Allocated += amount;
        Write(FundEntryKind.AllocatedOut, amount, note, now, other: below.Area);
        below.Received += amount;
        below.Write(FundEntryKind.AllocatedIn, amount, note, now, other: Area);
    }

    /// <param name="caseId">For which matter; null: for the work as a whole.</param>
    /// <exception cref="DomainException"><c>fund-balance</c></exception>
    public void Spend(long amount, Guid? caseId, FundNote note, DateTimeOffset now)
    {
        RequireBalance(amount);
        Spent += amount;
        Write(FundEntryKind.Expense, amount, note, now, caseId);
    }

    private void RequireBalance(long amount)
    {
        if (amount > Balance)
        {
            throw new DomainException(FundErrors.Balance);
        }
    }

    private void Write(
        FundEntryKind kind,
        long amount,
        FundNote note,
        DateTimeOffset now,
        Guid? caseId = null,
        FundSource? source = null,
        DivisionCode? other = null
    ) => _entries.Add(new FundEntry(Ids.New(now), Id, kind, amount, note, now, caseId, source, other));
}

/// <param name="Voucher">凭证号: of the paper that proves it.</param>
/// <param name="Purpose">For what, in a few words; nothing of a person.</param>
internal sealed record FundNote(Guid By, string Voucher, string Purpose);

/// <summary>One line of the ledger. Never changed afterwards: what was wrong is put right by another line.</summary>
internal sealed class FundEntry
{
    private FundEntry() { }

    public FundEntry(
        Guid id,
        Guid accountId,
        FundEntryKind kind,
        long amount,
        FundNote note,
        DateTimeOffset now,
        Guid? caseId,
        FundSource? source,
        DivisionCode? other
    )
    {
        (Id, AccountId, Kind, Amount) = (id, accountId, kind, amount);
        (By, Voucher, Purpose, At) = (note.By, note.Voucher.Trim(), note.Purpose.Trim(), now);
        (CaseId, Source, OtherArea) = (caseId, source, other);
    }

    public Guid Id { get; private set; }
    public Guid AccountId { get; private set; }
    public FundEntryKind Kind { get; private set; }

    /// <summary>Fen, above zero.</summary>
    public long Amount { get; private set; }
    public string Voucher { get; private set; } = "";
    public string Purpose { get; private set; } = "";
    public Guid? CaseId { get; private set; }

    /// <summary>With what came in from outside.</summary>
    public FundSource? Source { get; private set; }

    /// <summary>The other unit of an allocation.</summary>
    public DivisionCode? OtherArea { get; private set; }
    public Guid By { get; private set; }
    public DateTimeOffset At { get; private set; }
}

internal sealed class FundConfiguration : IEntityTypeConfiguration<FundAccount>, IEntityTypeConfiguration<FundEntry>
{
    public void Configure(EntityTypeBuilder<FundAccount> builder)
    {
        builder.ToTable("FundAccounts");
        builder.Ignore(account => account.Balance);
        // Two at once: the second run finds the account of the first.
        builder.HasIndex(account => new { account.Area, account.Year }).IsUnique();
        builder.HasMany(account => account.Entries).WithOne().HasForeignKey(entry => entry.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(account => account.Entries).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<FundEntry> builder)
    {
        builder.ToTable("FundEntries");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Voucher).HasMaxLength(40);
        builder.Property(entry => entry.Purpose).HasMaxLength(100);
        builder.HasIndex(entry => new { entry.AccountId, entry.At });
        builder.HasIndex(entry => entry.CaseId);
    }
}

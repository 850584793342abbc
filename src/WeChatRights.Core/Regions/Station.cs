using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Regions;

/// <summary>A rights station (妇女儿童维权站): one for each township-level division.</summary>
internal sealed class Station : Entity
{
    private Station() { }

    public Station(Guid id, DivisionCode township, string name)
        : base(id)
    {
        Township = township;
        Name = name;
    }

    public DivisionCode Township { get; private set; }
    public string Name { get; private set; } = "";
    public string Address { get; private set; } = "";
    public string Phone { get; private set; } = "";
    public string OpeningHours { get; private set; } = "";
    public string Services { get; private set; } = "";
    public bool Enabled { get; private set; } = true;

    /// <summary>Degrees; both or none.</summary>
    public double? Latitude { get; private set; }
    public double? Longitude { get; private set; }

    public void Describe(string name, string address, string phone, string openingHours, string services, bool enabled)
    {
        Name = name;
        Address = address;
        Phone = phone;
        OpeningHours = openingHours;
        Services = services;
        Enabled = enabled;
    }

    /// <summary>Where the door is, so that a phone can reckon how far it is; null: not known.</summary>
    public void Locate(GeoPoint? point) => (Latitude, Longitude) = (point?.Latitude, point?.Longitude);
}

internal sealed class StationConfiguration : IEntityTypeConfiguration<Station>
{
    public void Configure(EntityTypeBuilder<Station> builder)
    {
        builder.ToTable("Stations");
        builder.Property(station => station.Name).HasMaxLength(64);
        builder.Property(station => station.Address).HasMaxLength(200);
        builder.Property(station => station.Phone).HasMaxLength(32);
        builder.Property(station => station.OpeningHours).HasMaxLength(100);
        builder.Property(station => station.Services).HasMaxLength(200);
        builder.HasIndex(station => station.Township).IsUnique();
    }
}

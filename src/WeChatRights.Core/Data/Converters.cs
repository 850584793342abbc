using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Data;

/// <summary>Instants are kept as UTC date-times: both databases order and compare them the same way.</summary>
internal sealed class UtcInstantConverter()
    : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc), TimeSpan.Zero)
    );

internal sealed class DivisionCodeConverter() : ValueConverter<DivisionCode, string>(code => code.Value, text => DivisionCode.Parse(text));

/// <summary>Moves the ciphertext in and out. It cannot open it: that takes the vault, a purpose and an audit row.</summary>
internal sealed class SealedConverter<T>() : ValueConverter<Sealed<T>, byte[]>(cell => cell.Cell, bytes => new Sealed<T>(bytes));

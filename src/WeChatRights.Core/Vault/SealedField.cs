namespace WeChatRights.Core.Vault;

/// <summary>
/// Names one sealed column. Table and column are part of the authenticated data, so a cell moved to another place does not open.
/// </summary>
/// <param name="Padded">Free text is padded to 256 B, 1 K, 4 K, 16 K steps, so that its length tells little.</param>
internal sealed record SealedField<T>(string Table, string Column, bool Padded = false);

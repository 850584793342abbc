using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ProviderDesks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "count",
                table: "staff_notices",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "staff_id",
                table: "providers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "provider_clients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provider_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    phone_index = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: true),
                    id_index = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: true),
                    label = table.Column<byte[]>(type: "BLOB", maxLength: 512, nullable: false),
                    declared_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_provider_clients", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reported_conflicts",
                columns: table => new
                {
                    booking_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provider_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reported_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reported_conflicts", x => new { x.booking_id, x.provider_id });
                });

            migrationBuilder.CreateIndex(
                name: "IX_providers_staff_id",
                table: "providers",
                column: "staff_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_provider_clients_provider_id",
                table: "provider_clients",
                column: "provider_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "provider_clients");

            migrationBuilder.DropTable(
                name: "reported_conflicts");

            migrationBuilder.DropIndex(
                name: "IX_providers_staff_id",
                table: "providers");

            migrationBuilder.DropColumn(
                name: "count",
                table: "staff_notices");

            migrationBuilder.DropColumn(
                name: "staff_id",
                table: "providers");
        }
    }
}
